"""Tools for authors of rules and of other engines: compiling, cases, vectors, and lint."""
