"""`wirewatch worker`: the stream processor itself."""

import sys

import click


class _SettingsHelp(click.Command):
    """A command whose help ends with the settings, so that they are documented in one place."""

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        from streams.settings import describe

        with formatter.section("Settings (environment variables)"):
            formatter.write_dl(
                [(variable, f"{meaning} [default: {default}]") for variable, default, meaning in describe()]
            )


@click.command(cls=_SettingsHelp)
def worker() -> None:
    """Read articles from Kafka and raise alerts, until stopped.

    Start as many as there are partitions: Kafka shares the work out among them. SIGTERM or Ctrl-C stops a
    worker after what it has begun; a fault stops it with a message and a non-zero exit code.

    \b
    Example:
      WIREWATCH_BROKER=kafka:9092 wirewatch worker
    """
    from streams.flow.worker import run_worker
    from streams.settings import from_environment

    settings = from_environment()
    _log_to_stderr()
    run_worker(settings)


def _log_to_stderr() -> None:
    """Log what we do, and of Faust and its clients only what is wrong; an article is never logged."""
    import logging

    handler = logging.StreamHandler(sys.stderr)
    # Faust's services tell when they start and stop, under our loggers' names: "[^--Table: seen]: Starting".
    handler.addFilter(lambda record: record.levelno > logging.INFO or not str(record.msg).startswith("["))
    logging.basicConfig(
        level=logging.WARNING, format="%(asctime)s %(levelname)s %(message)s", handlers=[handler]
    )
    logging.getLogger("streams").setLevel(logging.INFO)
