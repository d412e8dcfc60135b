"""A folder that runs where nothing is installed: Python, packages, files to double-click."""
