"""Merging: the tellings of one act become one incident, with one side, status, day and toll."""
