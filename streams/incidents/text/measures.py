"""Words for distances and days that rules in several stages look for."""

LENGTHS = frozenset({"km", "kilometers", "kilometres", "miles", "mi"})
WEEKDAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
