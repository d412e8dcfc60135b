"""The list of offices that owe a report, and how they belong together."""
