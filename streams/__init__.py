"""wirewatch: one alert per real event, from live news wires."""

__version__ = "0.1.0"
