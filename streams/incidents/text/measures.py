"""Words for distances, days and ranks that rules in several stages look for."""

LENGTHS = frozenset({"km", "kilometers", "kilometres", "miles", "mi"})
UNITS = frozenset("minutes hour hours day days week weeks month months year years".split())
WEEKDAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
ORDINALS = frozenset("second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split())
"""All but "first", which is told of what is new, too."""
