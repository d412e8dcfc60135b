"""The numbers that the narrative states on what the tables count."""
