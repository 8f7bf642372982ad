"""Actors: those who attack, those who speak, and which of them is meant."""
