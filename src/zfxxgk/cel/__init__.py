"""Rule expressions: a published subset of the Common Expression Language (CEL)."""
