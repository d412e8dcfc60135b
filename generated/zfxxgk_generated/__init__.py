"""Compiled from schema/ and rules/ by `python -m zfxxgk.codegen`; use it through `zfxxgk`."""
