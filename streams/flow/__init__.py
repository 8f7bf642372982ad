"""The moving parts: Faust app, topics, tables, one file per agent. Agents are thin; no rule about news lives here."""
