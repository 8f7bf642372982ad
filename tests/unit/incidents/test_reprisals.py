"""A strike, and what it answers, told in one sentence: two acts at two places. Our own words."""

from datetime import date

from tests.unit.incidents.extracting import current


def _told(text: str) -> dict[str | None, tuple[str | None, str | None, tuple[int, int] | None]]:
    """What was done in each place: by whom, on what day, and how many it killed."""
    return {
        i.place.name if i.place else None: (
            i.actor.name if i.actor else None,
            i.time.start[:10] if i.time else None,
            i.casualties.killed if i.casualties else None,
        )
        for i in current(text)
    }


def test_those_who_were_struck_did_what_a_relative_clause_tells_of_them() -> None:
    found = _told(
        "Turkish jets on Tuesday bombed caves of militants in northern Iraq who killed six soldiers in Siirt "
        "on Saturday."
    )
    assert found["Siirt"] == ("militants", date(2025, 6, 7).isoformat(), (6, 6))
    assert found["Iraq"] == ("Turkish jets", date(2025, 6, 10).isoformat(), None)


def test_a_strike_is_not_where_those_it_hit_had_struck() -> None:
    found = current("Kenyan jets bombed camps of the militants who attacked a base in Wajir on Friday.")
    assert {i.actor.country if i.actor else None for i in found if i.place} == {None}


def test_a_strike_after_anothers_is_told_with_its_own_means() -> None:
    kinds = {
        i.type for i in current("Israel struck a power plant in Yemen on Monday after a missile attack.")
    }
    assert "strike_unspecified" in kinds
    both = current("U.S. forces struck a militia in Iraq on Monday after a missile attack on an air base.")
    in_iraq = [i for i in both if i.place]
    assert [(i.type, i.target) for i in in_iraq] == [("strike_unspecified", None)]


def test_those_who_launch_what_kills_did_it() -> None:
    found = _told("Israeli jets bombed Syrian posts near Homs on Monday in an attack that killed three.")
    assert found == {"Homs": ("Israeli jets", date(2025, 6, 9).isoformat(), (3, 3))}
