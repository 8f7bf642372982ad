"""Targets: the facility that was attacked, the infrastructure category it means, and who runs it."""
