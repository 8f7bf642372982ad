"""Locations: which of the places that a text names is where an act happened."""
