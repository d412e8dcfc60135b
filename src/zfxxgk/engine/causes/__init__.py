"""Which cells are wrong when sums disagree."""
