"""Times: the days and hours that a text names, resolved against its publication."""
