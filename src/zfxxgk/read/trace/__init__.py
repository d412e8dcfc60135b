"""What was read as what: the text of a document as it was taken, with marks on what was read."""
