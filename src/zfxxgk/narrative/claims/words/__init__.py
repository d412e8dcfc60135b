"""The words by which prose states numbers, by matter; `..forms` says how they are written down."""
