"""What stands around the tables: title, agency, sections and facts of the prose."""
