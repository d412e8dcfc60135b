"""A store as tables of data for research."""
