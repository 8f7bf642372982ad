"""Tellings: an act with the place, day, actor and toll that its sentence, and those before it, give."""
