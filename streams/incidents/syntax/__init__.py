"""Clauses without a parser: a verb, its subject, its objects and its mood."""
