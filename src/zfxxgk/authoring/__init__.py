"""What authors of rules and of other engines use: compiling, cases, vectors, and lint."""
