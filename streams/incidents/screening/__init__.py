"""Screening: whether an article is worth reading, and in which language."""
