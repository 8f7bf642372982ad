"""Casualties: how many were killed, hurt or are missing, as a text counts them."""
