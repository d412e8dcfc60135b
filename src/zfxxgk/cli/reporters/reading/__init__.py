"""What was read as what, as text and as a page."""
