"""Producers: they put Articles on the `articles` topic."""
