"""The command `wirewatch`: joins the sub-commands of `streams/commands/` and turns faults into one line.

A sub-command is imported only when it runs, so that `wirewatch --help` answers at once.
"""

import importlib
import os
import sys
from typing import NoReturn

import click

from streams import __version__

# Every sub-command, in the order that `--help` lists them: streams/commands/<name>.py holds a click command
# <name>. The text is the command's own first line (a test keeps the two equal).
COMMANDS = {
    "demo": "Show the whole pipeline at work on two real wire articles.",
    "worker": "Read articles from Kafka and raise alerts, until stopped.",
    "replay": "Put articles from files on the topic `articles`.",
    "alerts": "Show the alerts that were raised, or follow them as they come.",
    "extract": "Print the incidents that articles report, without a broker.",
    "explain": "Show an article with what was found in it, and why.",
    "places": "Print the places that articles name, with coordinates.",
    "geocode": "Print the coordinates of place names.",
    "topics": "Create the topics, or check those that exist.",
    "doctor": "Check broker, topics, settings, clock and disk, and say what to do.",
    "schema": "Print the JSON Schema of a record, or list the names.",
}

# What a shell reports for a process that a signal ended: 128 + SIGINT, 128 + SIGPIPE.
INTERRUPTED = 130
PIPE_CLOSED = 141


class LazyGroup(click.Group):
    """A group whose commands are modules, imported when called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"streams.commands.{cmd_name}")
        command: click.Command = getattr(module, cmd_name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(
    cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100}
)
@click.version_option(__version__, prog_name="wirewatch")
@click.option("--debug", is_flag=True, envvar="WIREWATCH_DEBUG", help="Show the traceback of a failure.")
def cli(debug: bool) -> None:
    """One alert per real event, from live news wires: strikes across borders and on infrastructure.

    \b
    Try it:      wirewatch demo
    Settings:    environment variables WIREWATCH_*, listed by `wirewatch worker --help`
    """


def main() -> NoReturn:
    """Run the command line and exit: 0 done, 1 failed, 2 wrong usage, 130 interrupted, 141 pipe closed."""
    code: int | str | None
    debug = "--debug" in sys.argv or os.environ.get("WIREWATCH_DEBUG", "") not in ("", "0")
    try:
        code = cli.main(standalone_mode=False)
    except click.exceptions.Exit as exit_:
        code = exit_.exit_code
    except (KeyboardInterrupt, click.Abort):
        code = INTERRUPTED
    except SystemExit as exit_:
        # Click meets a closed pipe with exit(1).
        code = PIPE_CLOSED if isinstance(exit_.__context__, BrokenPipeError) else exit_.code
    except Exception as error:
        if debug:
            raise
        _say(error)
        code = error.exit_code if isinstance(error, click.ClickException) else 1
    sys.exit(code or 0)


def _say(error: Exception) -> None:
    """Print one line about `error`: its message, and what to do where we know."""
    from streams.outlets.terminal import plain

    if isinstance(error, click.UsageError) and error.ctx is not None:
        message = f"{error.format_message()} See `{error.ctx.command_path} --help`."
    elif isinstance(error, click.ClickException):
        message = error.format_message()
    elif isinstance(error, OSError) and error.filename is not None:
        message = f"{error.filename}: {error.strerror}"
    elif isinstance(error, ValueError | RuntimeError | OSError) and str(error):
        message = str(error)
    else:
        message = f"{type(error).__name__}: {error} (`wirewatch --debug` shows where)"
    click.echo(f"wirewatch: {plain(message)}", err=True)


if __name__ == "__main__":
    main()
