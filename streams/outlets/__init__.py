"""Consumers: they read alerts and show or pass them on."""
