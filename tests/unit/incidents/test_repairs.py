"""What is visited or repaired was hit some day, unless it is told when. Own words."""

import pytest

from tests.unit.incidents.extracting import current

REPAIRS = [
    "The president went to Kherson on Tuesday. He inspected a substation damaged by Russian shelling.",
    "The president went to Kherson on Tuesday. He heard of progress in repairing equipment destroyed as a "
    "result of Russian shelling.",
    "The president went to Kherson on Tuesday. Crews are restoring the line that was destroyed by a missile.",
    "The president went to Kherson on Tuesday. He visited a village where many power lines were damaged.",
    "A grant was signed in Kyiv. Many bridges were destroyed as a result of Russia's full-scale aggression.",
    "The president went to Kherson on Tuesday. He reviewed measures to counter Russian shelling of the port.",
    "The president spoke in New York. So far, Russia has destroyed all our thermal power plants, he said.",
]


@pytest.mark.parametrize("text", REPAIRS)
def test_what_is_visited_or_repaired_is_no_news(text: str) -> None:
    assert [i for i in current(text) if i.classes] == []


NEWS = [
    "Crews went to Kherson. Russian shelling on Tuesday night damaged a substation, which they repair.",
    "Crews went to Kherson. Witnesses saw the port hit by two Russian missiles.",
    "Shells fell on Kherson. A Russian missile destroyed a power plant, and crews are repairing the grid.",
    "Officials spoke in Kyiv. Russia has destroyed a fuel depot in Odesa with missiles, they said Tuesday.",
]


@pytest.mark.parametrize("text", NEWS)
def test_what_was_hit_just_now_is(text: str) -> None:
    assert [i for i in current(text) if "infrastructure_strike" in i.classes]
