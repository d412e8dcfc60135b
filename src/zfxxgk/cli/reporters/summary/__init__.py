"""The summary of many reports, as text, CSV, workbook and page."""
