"""What can be said of a set of rules without any report: it needs ``cel`` and is never imported
by the checks themselves.
"""
