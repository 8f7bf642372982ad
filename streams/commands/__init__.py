"""The sub-commands of `wirewatch`, one file each; `streams/cli.py` joins them."""
