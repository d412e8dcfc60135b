"""A folder that runs where nothing is installed: Python, packages, files to double-click."""

EXTRAS = "excel,pdf,web"
"""Of the package, what an office without a network is given."""
