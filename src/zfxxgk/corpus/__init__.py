"""Hundreds of thousands of reports: one store, judged in columns, told as tables."""
