"""What the prose of a report says: the numbers it states, and passages that reports share."""
