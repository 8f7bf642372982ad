"""`wirewatch replay`: files of articles onto the topic `articles`."""

from datetime import datetime

import click

from streams.commands.reading import article_options, reading


@click.command()
@article_options
@click.option("--rate", type=click.FloatRange(min=0, min_open=True), help="Articles a second, at most.")
def replay(
    files: tuple[str, ...], published: datetime | None, source: str | None, rate: float | None
) -> None:
    """Put articles from files on the topic `articles`.

    Reads Article JSON lines; texts that begin with `date YYYY-MM-DD`; other texts, with --published; folders
    of these. Replaying a file again gives the same articles, and so no new alert.

    \b
    Examples:
      wirewatch replay seeds/
      wirewatch replay --published 2024-03-12 --source mydesk story.txt
      zcat archive.jsonl.gz | wirewatch replay --rate 50 -
    """
    from streams.commands.progress import count, counted
    from streams.feeds.replay import deliver, producer
    from streams.flow import topics
    from streams.settings import from_environment

    settings = from_environment()
    topic = topics.topic_name(settings, topics.ARTICLES)
    with reading(files, published, source) as articles, producer(settings.broker, topic) as sender:
        delivered = sum(1 for _ in counted(deliver(articles, sender, topic, rate), "articles"))
        click.echo(f"{count(delivered, 'article')} delivered to {topic} at {settings.broker}", err=True)
