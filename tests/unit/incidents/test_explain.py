"""wirewatch explain: reasons as data, and a page that no headline can break."""

from dataclasses import replace

from streams.commands.explain import as_html
from streams.incidents.explanation import explain
from tests.unit.incidents.extracting import article, extractor


def test_findings_and_reasons() -> None:
    text = "Drones hit an oil depot in Ryazan on Tuesday. Russia will strike back, the minister said."
    why = explain(extractor(), article(text))
    (reason,) = why.incidents
    assert {(text[f.start : f.end], f.role) for f in reason.findings} >= {
        ("hit", "act"),
        ("oil depot", "target"),
        ("Ryazan", "place"),
        ("Tuesday", "time"),
    }
    assert [(text[d.start : d.end], d.reason) for d in why.dropped] == [("strike", "not yet done")]


def test_a_place_told_sentences_away_is_shown() -> None:
    text = "The mayor of Mykolaiv said on Tuesday that a Russian missile had destroyed a bakery."
    (reason,) = explain(extractor(), article(text)).incidents
    assert ("Mykolaiv", "place") in {(text[f.start : f.end], f.role) for f in reason.findings}


def test_page_escapes_what_articles_hold() -> None:
    hostile = "<script>alert(1)</script> Drones hit an <b>oil depot</b> in Ryazan on Tuesday."
    page = as_html([explain(extractor(), replace(article(hostile), headline="<img src=x onerror=alert(1)>"))])
    assert "<script>" not in page
    assert "<img" not in page
    assert "&lt;script&gt;" in page
