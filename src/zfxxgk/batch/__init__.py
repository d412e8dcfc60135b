"""Many reports: whose they are, what belongs together, what they come to."""
