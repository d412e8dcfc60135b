"""Documents out: a report, or the empty form, as Word, web page, PDF and workbook."""
