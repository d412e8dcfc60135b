"""Documents of every format, as paragraphs and grids in the order of the page."""
