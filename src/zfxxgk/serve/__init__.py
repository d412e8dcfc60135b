"""The page, the reader and the rules at a local address: what ``zfxxgk serve`` runs."""
