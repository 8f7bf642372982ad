"""Tolls told without "killed" and "wounded": sums, counts of graves, who is in hospital, others' figures."""

import pytest

from streams.incidents.casualties.tolls import find_tolls, reconcile
from streams.incidents.text.document import read

Count = tuple[int, int] | int | None


def agrees(text: str, killed: Count, injured: Count) -> None:
    expected = tuple((n, n) if isinstance(n, int) else n for n in (killed, injured))
    assert reconcile(find_tolls(read(text))) == expected


@pytest.mark.parametrize(
    ("text", "killed", "injured"),
    [
        # a sum whose noun and verb stand apart
        ("The number of shoppers killed in the blast has climbed to 44 from 39.", 44, None),
        ("The number of miners slain when gunmen shot at their bus has gone up to 12.", 12, None),
        ("The number of people wounded in the raid reached 30.", None, 30),
        ("The number of flights to the town has climbed to 40.", None, None),
        ("Two more nurses have died, bringing to 17 the number of lives lost.", 17, None),
        ("Two more nurses have died, bringing the total to 17.", 17, None),
        ("The firm sold two more ships, bringing the total to 17.", None, None),
        ("The dead number six, the injured 31.", 6, 31),
        # bodies, graves, lives
        ("A cleric counted 21 graves.", 21, None),
        ("Vandals defaced 21 graves.", None, None),
        ("The blast snuffed out seven lives.", 7, None),
        ("Seven soldiers met their deaths in the fire.", 7, None),
        ("Two clerks were among the dead.", 2, None),
        ("Twelve people died; two clerks were among the dead.", 12, None),
        ("A nun was the only fatality.", 1, None),
        ("Killed: four men.", 4, None),
        ("Forty or more are feared dead.", 40, None),
        ("Five villagers were left dead.", 5, None),
        ("The dead number six, the injured 31, one a child.", 6, 31),
        ("The administration lists six dead.", 6, None),
        ("The army put at 40 the number of villagers cut down in the raid.", 40, None),
        ("The raid killed a nurse and left a man of 55 wounded.", 1, None),
        # the killing as a noun
        ("The group took responsibility for the beheading of 30 farmers.", 30, None),
        ("The UN condemned the massacre of 14 farmers.", 14, None),
        ("He was convicted of the murder of 14 farmers.", None, None),
        # what is said of people, and of things too
        ("Nine nurses were cut down in the ward.", 9, None),
        ("Workers cut down nine trees.", None, None),
        ("Four policemen were hit by shrapnel.", None, 4),
        ("Four houses were hit by shrapnel.", None, None),
        ("A depot was hit by fragments.", None, None),
        # who is treated
        ("Ten townspeople, two with burns, are in hospital.", None, 10),
        ("Eleven guests remain admitted.", None, 11),
        ("The hospitals admitted 23 people.", None, 23),
        ("The university admitted 23 people.", None, None),
        ("A mechanic lost an arm.", None, 1),
        ("A mechanic lost an election.", None, None),
        ("The cook was shot through the thigh.", None, 1),
        ("The drone left two dead and eight with shrapnel wounds.", 2, 8),
    ],
)
def test_in_other_words(text: str, killed: Count, injured: Count) -> None:
    agrees(text, killed, injured)


@pytest.mark.parametrize(
    ("text", "killed", "injured"),
    [
        ("An elder counted 47 dead; the police acknowledged 28.", (28, 47), None),
        ("A senator counted 26 graves, while the commissioner stuck to 11.", (11, 26), None),
        ("The health minister: 22 dead, 70 injured. A monitor: more than 35.", (22, 35), 70),
        ("The raid killed 14 people. Villagers put the figure at 25.", (14, 25), None),
        ("The chairman gave a figure of 62 dead; the state would only say at least 50.", (50, 62), None),
        ("A chief gave the count as 41; the army admitted 26.", (26, 41), None),
        # no count of the dead
        ("The raid killed nine people. Police have 40 suspects.", 9, None),
        ("The raid killed nine people. Police said 40 houses were burned.", 9, None),
        ("The raid killed nine people. Shares were put at 900.", 9, None),
    ],
)
def test_what_others_count(text: str, killed: Count, injured: Count) -> None:
    """A bare figure that another source gives is the lowest or highest of the same dead."""
    agrees(text, killed, injured)
