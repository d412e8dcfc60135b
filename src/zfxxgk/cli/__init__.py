"""The command line: arguments in, reports for people and programs out."""
