"""What is long past, tried or only meant is no news; the sentence beside it is. Own words."""

import pytest

from tests.unit.incidents.extracting import current

HISTORY = {
    "the attack has a day in May": (
        'A "state" was likely behind the attacks on three tankers in the Gulf of Oman, an inquiry found. '
        "Of the vessels targeted in the March 12 attack, one was Norwegian."
    ),
    "a year says which blasts": (
        "A court approved the extradition of a man suspected of taking part in the 2022 explosions that "
        "damaged the Baltic gas pipelines, a lawyer confirmed on Monday. The explosions destroyed two lines."
    ),
    "charges are the news": (
        "Criminal charges against five officers were made public. They attacked the power grid of Ukraine "
        "with a computer virus, prosecutors say."
    ),
    "a court cleared a crew": (
        "Charges against the master of a tanker have been dismissed in Helsinki. The ship dragged its "
        "anchor, cutting five cables."
    ),
    "a part in what is tried": (
        "A judge sentenced two men for their roles in the bombing of a power station in Leeds on Friday."
    ),
    "a hearing on an attack": (
        "The head of Gulf Pipelines is to testify months after the firm had to stop its pumps due to a "
        "ransomware attack. A senator said on Tuesday that the attack on Gulf Pipelines showed how weak "
        "the grid is."
    ),
    "arms that were used": (
        "Parts of the drones used by the rebels to attack Saudi oil plants were shown in Riyadh on Tuesday."
    ),
    "told on of a day of the past": (
        "Wreckage was shown in Riyadh on Tuesday. The attack on March 14 saw a plant in Abqaiq hit with "
        "drones. The Khurais oil field was struck with four missiles."
    ),
    "a season": (
        "The bank will pay for new transformers. Over the autumn and winter, shelling damaged the grid of "
        "Kharkiv."
    ),
    "by the time": (
        "The port of Mariupol has reopened. The firm has no access to its works. By the time Russia invaded "
        "Ukraine, it had a stock of steel there."
    ),
    "a year of the past in the lead": (
        "The loss of a large dam in 2023 left poison in the mud, a study finds. It was dry land when the "
        "Kakhovka dam was blown up, the scientists said."
    ),
    "what might be": (
        'She told an agent that shots hitting five substations "would black out Baltimore", papers say.'
    ),
    "how it was put": "He described attacking the transformers of Baltimore as easy, an agent said.",
    "what a group goes about": (
        "The Houthis of Yemen play a growing part in the conflict, attacking shipping in the Red Sea."
    ),
    "a missile into water": (
        "SEOUL - North Korea fired a ballistic missile toward the sea on Wednesday. It landed outside "
        "Japan's exclusive economic zone."
    ),
    "homage to those of old": (
        "The minister paid tribute on Tuesday to soldiers killed in an attack in Pulwama in 2019. "
        "Indian jets bombed camps in Balakot, Pakistan, in answer."
    ),
    "how long ago it was": (
        "The bombing of a bus near Uri completes one year today. A suicide bomber from Pakistan rammed it. "
        "Indian jets crossed the border and bombed Balakot."
    ),
    "a feast long past": (
        "Ministers spoke of Finland's answer to a cable cut on Christmas Day in the Gulf of Finland."
    ),
    "what an army means to do": (
        'The army said on Tuesday that it would "continue to effectively hit oil depots in Russia".'
    ),
    "how the war began": "The war, which began with a Hamas attack on southern Israel, goes on.",
    "when the war erupted": "The conflict erupted when gunmen led by Hamas stormed villages in Israel.",
    "what sparked the war": "The Gulf felt the US-Israeli strikes on Iran that sparked the Middle East war.",
    "what somebody will not do": "The Houthis will abstain from attacks on American tankers in the Red Sea.",
}


@pytest.mark.parametrize("text", HISTORY.values(), ids=HISTORY.keys())
def test_history_and_what_is_only_meant_raise_no_class(text: str) -> None:
    assert [i for i in current(text) if i.classes] == []


NEWS = {
    "the attack has a day of this month": (
        "A state was likely behind the attacks on three tankers in the Gulf of Oman, an inquiry found. "
        "Of the vessels targeted in the June 10 attack, one was Norwegian."
    ),
    "an older attack beside it": (
        "A drone set a refinery in Tuapse on fire, the governor said. The refinery was also hit on March 12."
    ),
    "another one": (
        "Another drone attack hit the refinery in Tuapse. The March 12 attack on the refinery stopped it for "
        "weeks."
    ),
    "charges of explosives": "Saboteurs laid charges against a rail bridge near Kupiansk and blew it up.",
    "somebody is sentenced meanwhile": (
        "Drones struck the refinery in Ryazan on Monday, a day before a court sentenced a man for treason."
    ),
    "arms were used": "Drones were used by Ukraine to attack an oil depot in Engels on Tuesday.",
    "told on of this week": (
        "The attack on Monday set a plant in Abqaiq alight. The Khurais oil field was struck with missiles."
    ),
    "since the winter": "Shelling damaged a substation in Kharkiv on Tuesday, the first raid since winter.",
    "by the time they came": (
        "A drone hit a depot in Engels on Tuesday. By the time crews came, a drone had struck a refinery."
    ),
    "a year in the lead": (
        "Drones struck a refinery in Tuapse that opened in 1929, officials said. It was the first raid there."
    ),
    "what could have been": (
        "Shots hitting five substations in Baltimore could have been fired from a car, police said on Monday."
    ),
    "they attacked ships": "The Houthis fired two missiles on Tuesday, attacking a tanker in the Red Sea.",
    "a war that began today": "The war began on Wednesday with American strikes on Tehran, Iran said.",
    "sparking one that is feared": "US jets struck Tehran on Tuesday, sparking a war that many had feared.",
    "homage to those of today": (
        "The minister paid tribute to two workers killed on Tuesday when drones struck a refinery in Tuapse."
    ),
    "charged, as said": (
        "The rebels charged that Israeli jets bombed the port of Hodeidah, in Yemen, on Tuesday."
    ),
    "missiles into a city": "Iran fired ballistic missiles at Haifa on Tuesday, which struck a refinery.",
}


@pytest.mark.parametrize("text", NEWS.values(), ids=NEWS.keys())
def test_news_beside_it_does(text: str) -> None:
    assert [i for i in current(text) if i.classes]
