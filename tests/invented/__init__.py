"""Invented reports, valid and faulty, written in every format with their truth known."""
