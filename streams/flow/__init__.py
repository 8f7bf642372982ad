"""The moving parts: Faust app, topics, tables, one file per agent. No rule about news lives here."""
