"""What a whole store comes to, in words, tables and pages."""
