"""`wirewatch explain`: an article with each incident's evidence highlighted, in the terminal or as one HTML
page."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

import click

from streams.commands.reading import article_options, as_of_dateline, reading

if TYPE_CHECKING:
    from rich.text import Text

    from streams.articles.record import Article
    from streams.incidents.explanation import Dropped, Explanation, Finding
    from streams.incidents.extractor import Extractor
    from streams.incidents.record import Incident

# Role of a word -> terminal style and CSS class. Underlined is what was read and left out.
STYLES = {
    "act": "bold red",
    "actor": "magenta",
    "target": "bold yellow",
    "place": "bold green",
    "time": "cyan",
    "toll": "red",
    "speaker": "blue",
    "dropped": "dim underline",
}
_NOTHING = "<p class=none>no incident</p>"
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_CSS = """
body{font:16px/1.6 Georgia,serif;max-width:50rem;margin:2rem auto;padding:0 1rem;color:#222;background:#fff}
h1{font-size:1.4rem}h2{font-size:1.1rem;margin-top:2.5rem}p.text{white-space:pre-wrap}
table{border-collapse:collapse;font:14px/1.4 system-ui,sans-serif;margin:1rem 0}
td,th{border:1px solid #ccc;padding:.2rem .6rem;text-align:left;vertical-align:top}
mark{background:none;border-radius:3px;padding:0 2px}
.act{background:#f8c9c4}.actor{background:#e5d0f5}.target{background:#fbe7a1}.place{background:#c8ecc8}
.time{background:#c7ecf1}.toll{background:#f3b3a8}.speaker{background:#cfdcf7}
.dropped{text-decoration:underline dotted #888}.none{color:#666}
@media(prefers-color-scheme:dark){body{color:#ddd;background:#181818}mark{color:#111}}
"""


@click.command()
@article_options
@click.option(
    "--html", "page", type=click.Path(dir_okay=False, path_type=Path), help="Write one HTML page here."
)
def explain(
    files: tuple[str, ...], published: datetime | None, source: str | None, page: Path | None
) -> None:
    """Show an article with what was found in it, and why.

    Reads what `wirewatch replay` reads. Words of attack that made no incident are shown with the reason: an
    accident, a threat, history, a figure of speech. An article without a publication time is read as well;
    its incidents then have no day.

    \b
    Example:
      wirewatch explain --published 2024-03-12 --html why.html story.txt
    """
    from streams.feeds.reading import UNDATED
    from streams.incidents.extractor import Extractor

    extractor = Extractor.load()
    with reading(files, published or UNDATED, source) as articles:
        found = [_explained(extractor, article) for article in articles]
    if page is not None:
        page.write_text(as_html(found), encoding="utf-8")
        click.echo(f"{page}: {len(found)} articles, {sum(len(each.incidents) for each in found)} incidents")
        return
    _print(found)


def _explained(extractor: "Extractor", article: "Article") -> "Explanation":
    """Explain an article; without a publication time no day is told, as in `wirewatch extract`."""
    from streams.feeds.reading import UNDATED
    from streams.incidents.explanation import explain as explained

    if article.published_at != UNDATED:
        return explained(extractor, article)
    found = explained(extractor, as_of_dateline(article))
    reasons = tuple(replace(each, incident=replace(each.incident, time=None)) for each in found.incidents)
    return replace(found, article=article, incidents=reasons)


def _print(found: Sequence["Explanation"]) -> None:
    from rich.console import Console
    from rich.rule import Rule
    from rich.table import Table

    console = Console(highlight=False)
    for each in found:
        article = each.article
        console.print(Rule(f"{article.source} {article.id}"))
        if article.headline:
            console.print(article.headline, style="bold", markup=False)
        console.print(_highlighted(each))
        for number, reason in enumerate(each.incidents, 1):
            table = Table(title=f"incident {number}", title_justify="left", show_header=False)
            for name, value in fields(reason.incident):
                table.add_row(name, value)
            console.print(table)
        for dropped in each.dropped:
            words = " ".join(article.text[dropped.start : dropped.end].split())
            console.print(f"left out: “{words}”: {dropped.reason}", style="dim", markup=False)
        if not each.incidents:
            console.print("no incident", style="dim")


def _highlighted(each: "Explanation") -> "Text":
    from rich.text import Text

    text = Text(each.article.text)
    for start, end, role in _marked(each):
        text.stylize(STYLES[role], start, end)
    return text


def _marked(each: "Explanation") -> Iterator[tuple[int, int, str]]:
    """What is marked in the text, left to right and without overlaps; findings go before what was left
    out."""
    findings: list[Finding] = [finding for reason in each.incidents for finding in reason.findings]
    spans: list[tuple[int, int, str]] = [(f.start, f.end, f.role) for f in findings]
    spans += [(d.start, d.end, "dropped") for d in each.dropped]
    end = -1
    for start, stop, role in sorted(spans, key=lambda span: (span[0], span[2] == "dropped", -span[1])):
        if start >= end:
            yield start, stop, role
            end = stop


def fields(incident: "Incident") -> Iterator[tuple[str, str]]:
    """Yield the fields of an incident that say something, as people read them."""
    yield "type", incident.type.replace("_", " ")
    yield "outcome", f"{incident.outcome.replace('_', ' ')} ({incident.status})"
    if incident.actor is not None:
        yield "actor", _joined(incident.actor.name, incident.actor.country)
    if incident.target is not None:
        yield (
            "target",
            _joined(incident.target.name, incident.target.infrastructure, incident.target.operator),
        )
    if (place := incident.place) is not None:
        where = (
            f"{place.lat:.3f}, {place.lon:.3f}" if place.lat is not None and place.lon is not None else None
        )
        yield (
            "place",
            _joined(place.name, place.admin1, place.country, where, "disputed" if place.disputed else None),
        )
    if incident.time is not None:
        yield "time", incident.time.start
    if (toll := incident.casualties) is not None:
        for name, count in (("killed", toll.killed), ("injured", toll.injured)):
            if count is not None:
                yield name, str(count[0]) if count[0] == count[1] else f"{count[0]} to {count[1]}"
    yield "classes", ", ".join(incident.classes) or ("background" if incident.background else "none")
    yield "confidence", f"{incident.confidence:.2f}"


def _joined(*parts: str | None) -> str:
    return ", ".join(part for part in parts if part)


def as_html(found: Sequence["Explanation"]) -> str:
    """Return one page that needs nothing else. Every text of an article is escaped: headlines hold markup
    at will."""
    body = "".join(_section(each) for each in found)
    key = " ".join(f'<mark class="{role}">{role}</mark>' for role in STYLES)
    return (
        '<!doctype html><html lang="en"><meta charset="utf-8"><title>wirewatch explain</title>'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
        f"<style>{_CSS}</style><h1>Why these incidents</h1><p>{key}</p>{body}</html>\n"
    )


def _section(each: "Explanation") -> str:
    article = each.article
    tables = "".join(
        f"<table><caption>incident {number}</caption>"
        + "".join(
            f"<tr><th>{escape(name)}</th><td>{escape(value)}</td></tr>"
            for name, value in fields(reason.incident)
        )
        + "</table>"
        for number, reason in enumerate(each.incidents, 1)
    )
    return (
        f"<h2>{escape(article.headline or article.id)}</h2><p>{escape(article.source)}, "
        f"{escape(article.published_at.isoformat())}</p>"
        f'<p class="text">{_marked_html(each)}</p>{tables or _NOTHING}{_left_out(each)}'
    )


def _marked_html(each: "Explanation") -> str:
    text, parts, position = each.article.text, [], 0
    reasons = {(d.start, d.end): d.reason for d in each.dropped}
    for start, end, role in _marked(each):
        title = escape(reasons.get((start, end), role), quote=True) if role == "dropped" else role
        parts.append(escape(text[position:start]))
        parts.append(f'<mark class="{role}" title="{title}">{escape(text[start:end])}</mark>')
        position = end
    return "".join(parts) + escape(text[position:])


def _left_out(each: "Explanation") -> str:
    def row(dropped: "Dropped") -> str:
        return (
            f"<li>“{escape(each.article.text[dropped.start : dropped.end])}”: {escape(dropped.reason)}</li>"
        )

    return f"<h3>Read and left out</h3><ul>{''.join(map(row, each.dropped))}</ul>" if each.dropped else ""
