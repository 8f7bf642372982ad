"""What holds for every test: commands that tests start can be interrupted, as at a terminal."""

import signal

# A shell that runs the tests in the background ignores SIGINT, and so would every process they start.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)
