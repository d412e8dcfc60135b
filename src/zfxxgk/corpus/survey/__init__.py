"""What a whole store comes to: figures of its reports, its findings and what was not judged."""
