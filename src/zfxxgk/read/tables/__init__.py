"""Grids of cells brought to the tables of the form."""
