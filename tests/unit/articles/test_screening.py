"""Ring one: what each delivery of an item means, given what came before."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from streams.articles.body import body_hash
from streams.articles.codec import decode, encode
from streams.articles.record import Article, Status
from streams.articles.screening import Decision, Seen, screen
from streams.articles.story import Story

NOON = datetime(2024, 3, 12, 12, tzinfo=UTC)
FIRST = Article(id="7", source="Wire", text="Drones hit a depot.", published_at=NOON, language="en")
SECOND = replace(FIRST, text="Drones hit a depot and a bridge.", version=2)
CANCEL = replace(FIRST, text="", version=3, status="canceled")


class Screen:
    """One item's row and the offsets of its deliveries."""

    def __init__(self) -> None:
        self.row: Seen | None = None
        self.offset = 0

    def deliver(self, article: Article, relevant: bool = True, offset: int | None = None) -> Decision:
        self.offset += 10
        at = self.offset if offset is None else offset
        decision = screen(article, self.row, at, NOON + timedelta(seconds=at), relevant, "en")
        # As a table would: through bytes.
        self.row = decode(encode(decision.row), Seen) if decision.row else self.row
        return decision


def said(decision: Decision) -> list[tuple[str, str, int, int | None]]:
    return [
        (s.kind, s.body_hash, s.article.version, s.replacement.version if s.replacement else None)
        for s in decision.records
    ]


def test_a_relevant_article_passes_under_its_body_hash() -> None:
    decision = Screen().deliver(FIRST)
    assert decision.verdict == "passed"
    assert decision.records == (
        Story(
            kind="story",
            body_hash=body_hash(FIRST.text),
            article=FIRST,
            received_at=NOON + timedelta(seconds=10),
        ),
    )


def test_the_detected_language_marks_the_story() -> None:
    decision = screen(replace(FIRST, language="fr"), None, 1, NOON, True, "uk")
    assert decision.records[0].article.language == "uk"


def test_an_irrelevant_article_leaves_no_row() -> None:
    decision = Screen().deliver(FIRST, relevant=False)
    assert decision == Decision(verdict="irrelevant")


def test_the_same_item_again_is_a_duplicate_and_says_nothing() -> None:
    wire = Screen()
    wire.deliver(FIRST)
    before = wire.row
    again = wire.deliver(replace(FIRST, text=FIRST.text + "\n"))
    assert (again.verdict, again.records) == ("duplicate", ())
    assert wire.row == before


def test_the_same_words_under_a_newer_number_say_nothing_but_move_the_number() -> None:
    wire = Screen()
    wire.deliver(FIRST)
    assert wire.deliver(replace(FIRST, version=5)).verdict == "duplicate"
    assert wire.deliver(replace(SECOND, version=4)).verdict == "stale"


def test_a_newer_version_is_told_and_the_old_words_are_taken_back_for_it() -> None:
    wire = Screen()
    wire.deliver(FIRST)
    decision = wire.deliver(SECOND)
    assert decision.verdict == "updated"
    assert said(decision) == [
        ("story", body_hash(SECOND.text), 2, None),
        ("withdrawal", body_hash(FIRST.text), 1, 2),
    ]


def test_an_older_version_is_stale() -> None:
    wire = Screen()
    wire.deliver(SECOND)
    assert wire.deliver(FIRST) == Decision(verdict="stale")


def test_feeds_that_never_count_up_are_ordered_by_time_if_they_give_one() -> None:
    wire = Screen()
    wire.deliver(replace(FIRST, updated_at=NOON + timedelta(hours=2)))
    assert wire.deliver(replace(SECOND, version=1, updated_at=NOON)).verdict == "stale"
    assert wire.deliver(replace(SECOND, version=1)).verdict == "updated"


@pytest.mark.parametrize("status", ["canceled", "withheld"])
def test_what_was_told_is_taken_back(status: Status) -> None:
    wire = Screen()
    wire.deliver(FIRST)
    decision = wire.deliver(replace(FIRST, version=2, status=status))
    assert decision.verdict == "withdrawn"
    assert said(decision) == [("withdrawal", body_hash(FIRST.text), 1, None)]
    assert wire.deliver(replace(FIRST, version=2, status=status)).verdict == "duplicate"


def test_a_withdrawn_item_may_be_told_again() -> None:
    wire = Screen()
    wire.deliver(FIRST)
    wire.deliver(CANCEL)
    assert wire.deliver(FIRST).verdict == "stale"
    assert said(wire.deliver(replace(FIRST, version=4))) == [("story", body_hash(FIRST.text), 4, None)]


def test_a_cancellation_keeps_out_the_version_it_overtook() -> None:
    wire = Screen()
    assert wire.deliver(CANCEL).records == ()
    assert wire.deliver(SECOND).verdict == "stale"


def test_a_withheld_item_is_held_until_a_version_says_otherwise() -> None:
    wire = Screen()
    assert wire.deliver(replace(FIRST, status="withheld")).verdict == "withheld"
    assert wire.deliver(replace(FIRST, version=2)).verdict == "passed"


def test_an_embargo_holds_until_it_is_over() -> None:
    wire = Screen()
    embargoed = replace(FIRST, embargoed_until=NOON + timedelta(seconds=15))
    assert wire.deliver(embargoed) == Decision(verdict="embargoed")  # 10 s past noon
    assert wire.deliver(embargoed).verdict == "passed"  # 20 s past noon


def test_an_embargoed_version_leaves_the_told_one_standing() -> None:
    wire = Screen()
    wire.deliver(FIRST)
    before = wire.row
    embargoed = wire.deliver(replace(SECOND, embargoed_until=NOON + timedelta(days=1)))
    assert (embargoed.verdict, embargoed.records) == ("embargoed", ())
    assert wire.row == before


def test_a_version_that_is_no_longer_relevant_takes_back_what_was_told() -> None:
    wire = Screen()
    wire.deliver(FIRST)
    decision = wire.deliver(SECOND, relevant=False)
    assert decision.verdict == "withdrawn"
    assert said(decision) == [("withdrawal", body_hash(FIRST.text), 1, 2)]


@pytest.mark.parametrize("last", [SECOND, CANCEL, replace(SECOND, text="Rain.", version=9)])
def test_a_redelivery_of_the_very_same_offset_says_the_same_again(last: Article) -> None:
    wire = Screen()
    wire.deliver(FIRST)
    relevant = "Rain" not in last.text
    once = wire.deliver(last, relevant)
    assert once.records
    assert wire.deliver(last, relevant, offset=20) == once


deliveries = st.lists(
    st.builds(
        replace,
        st.just(FIRST),
        text=st.sampled_from(["one", "two", "three"]),
        version=st.integers(1, 4),
        status=st.sampled_from(["usable", "usable", "canceled", "withheld"]),
    ),
    max_size=8,
)


@given(deliveries, st.lists(st.booleans(), min_size=8, max_size=8), st.data())
def test_what_is_told_and_not_taken_back_is_what_the_row_says(
    articles: list[Article], relevant: list[bool], data: st.DataObject
) -> None:
    wire, standing = Screen(), {}
    for index, article in enumerate(articles):
        decision = wire.deliver(article, relevant[index])
        if wire.row and data.draw(st.booleans()):  # a crash: the last change comes again
            again = screen(
                article, wire.row, wire.offset, NOON + timedelta(seconds=wire.offset), relevant[index], "en"
            )
            if wire.row.offset == wire.offset:
                assert again == decision
        for story in decision.records:
            if story.kind == "story":
                standing[story.body_hash] = story.article
            else:
                assert standing.pop(story.body_hash).text == story.article.text
    told = wire.row.told if wire.row else None
    assert [a.text for a in standing.values()] == ([told.text] if told else [])
