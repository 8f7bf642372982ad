"""Tolls: who was killed and hurt, a kind of sentence at a time. A case expects what a reader would count."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from streams.incidents.casualties.tolls import TollMention, find_tolls, reconcile
from streams.incidents.record import Range
from streams.incidents.text.document import read
from tests.unit.incidents.extracting import current


def tolls(text: str) -> list[TollMention]:
    return find_tolls(read(text))


def count(text: str) -> tuple[Range | None, Range | None]:
    return reconcile(tolls(text))


@pytest.mark.parametrize(
    ("text", "killed", "injured"),
    [
        # some of those who were hit
        ("The drone hit firefighters, two of whom were killed.", 2, None),
        ("The bus carried nurses, four of whom died and six of whom were wounded.", 4, 6),
        ("Six villagers, three of whom were killed, were caught in the blast.", 3, None),
        ("A shell fell among farmers, one of whom died.", 1, None),
        ("Twelve people, two of whom were nurses, were killed.", 12, None),
        ("Twelve people, two of them nurses, were killed.", 12, None),
        ("The gunmen butchered ten villagers.", 10, None),
        ("A butcher was killed.", 1, None),
        # those who are hurt already
        ("One injured dock worker was hospitalised.", None, 1),
        ("Four wounded sailors were taken to hospital.", None, 4),
        ("Six guards from the country's border forces were injured.", None, 6),
        # who they were is told apart, not on top
        ("Three people, two nurses and a guard, were killed.", 3, None),
        ("The shell killed three people - two nurses and a guard - and hurt one man.", 3, 1),
        ("Three soldiers, two nurses and a guard were killed.", 6, None),
        (
            "The number of people killed in a strike on a block of flats in a suburb has risen to six.",
            6,
            None,
        ),
        ("Four people were treated for burns and two sought medical help.", None, 6),
        ("Moscow returned the bodies of 1,000 soldiers.", None, None),
        ("A couple, both pensioners, and their grandson were killed.", 3, None),
        ("The shell killed a man and injured his wife and daughter.", 1, 2),
        ("The raid led to the death of one man and eight injuries.", 1, 8),
        ("The raid resulted in the elimination of nine gunmen and the injury of six others.", 9, 6),
        ("Four officers embraced martyrdom.", 4, None),
        # the object of one verb is not the subject of the next
        ("The shell hit a house, killing two and injuring 12, and three more people died in X.", 5, 12),
        ("A mast fell on a ferry, leaving two porters dead.", 2, None),
        ("A mast fell on a ferry, leaving four men dead, one of them a cook, and nine hurt.", 4, 9),
        ("The mine killed two nuns, one of them a doctor, and wounded a guide.", 2, 1),
        ("The driver and his passengers were not injured.", None, 0),
        ("Rescuers pulled ten people alive from the ruins.", None, None),
        ("Hospitals said that they had received 14 bodies.", 14, None),
        ("The lives of thousands of villagers are affected.", None, None),
        ("LVIV, Ukraine - Four people died when drones fell.", 4, None),
        ("At least 31 soldiers and three auxiliaries were killed.", 34, None),
        ("The rocket had not caused any damage or casualties.", 0, 0),
        # which number is the death toll
        ("The death toll from the Nov. 24 bombing has risen to 92.", 92, None),
        ("The death toll rose by three to 41.", 41, None),
        ("The death toll from two blasts climbed to 41.", 41, None),
        ("The death toll rose from 12 to 15.", 15, None),
        ("The toll is one of the highest in years.", None, None),
        # active, passive, headline, gerund
        ("The blast killed at least 12 people and wounded 30.", 12, 30),
        ("Twelve people were killed and thirty were wounded.", 12, 30),
        ("Two killed, five hurt in market blast", 2, 5),
        ("The shell hit a bus, killing three and injuring eight.", 3, 8),
        ("A shell kills two farmers near the river.", 2, None),
        ("Gunmen have killed four teachers.", 4, None),
        ("Four teachers have reportedly been killed.", 4, None),
        ("Four teachers are believed to have been killed.", 4, None),
        ("The strike left 12 people dead.", 12, None),
        ("It left six dead and nine injured.", 6, 9),
        ("Gunmen shot dead a judge and wounded his driver.", 1, 1),
        ("Raiders shot him dead at his door.", 1, None),
        ("A judge was abducted and later killed by gunmen.", 1, None),
        ("Two miners died and three sustained minor burns.", 2, 3),
        ("Four nurses suffered serious injuries.", None, 4),
        ("The death toll rose to 14.", 14, None),
        ("The death toll has risen from 9 to 14.", 14, None),
        ("The raid claimed the lives of 21 villagers.", 21, None),
        ("It resulted in the deaths of two sailors and a cook.", 3, None),
        ("The bodies of two sailors and three cooks were recovered.", 5, None),
        ("Seven bodies were pulled from the rubble.", 7, None),
        # one person
        ("A 50-year-old man was killed.", 1, None),
        ("A woman in a car was killed, the governor said.", 1, None),
        ("The mayor of the town was assassinated.", 1, None),
        ("Anton Petrov (44) was killed by a mine.", 1, None),
        ("Sergeant Anton Petrov was killed by a mine.", 1, None),
        ("A mine killed Anton Petrov.", 1, None),
        ("Raiders beheaded a quack in the village.", 1, None),
        ("A shopkeeper, identified as Anton Petrov (44), was killed.", 1, None),
        ("A trader and member of the council was shot dead.", 1, None),
        ("A retired judge, who had fled the town, was killed.", 1, None),
        # sums
        ("A police trooper and two rebels were killed.", 3, None),
        ("A woman and her two children died.", 3, None),
        ("Three soldiers, a cook and two porters were killed.", 6, None),
        ("The mine killed a driver, his wife and two passengers.", 4, None),
        ("Gunmen killed Anton Petrov and his son.", 2, None),
        ("Two soldiers were killed and another was injured.", 2, 1),
        ("A gangman of the railways was killed and a second was injured.", 1, 1),
        ("A bridge was destroyed and a second was hit.", None, None),
        ("A captain was killed along with three soldiers.", 4, None),
        ("Three soldiers died. Another soldier died in hospital.", 4, None),
        ("Four troopers were killed. In return fire three rebels were killed.", 7, None),
        ("Five men died and 20 were hurt. At least 16 others were hurt.", 5, 20),
        # not sums
        ("Six people, including two children, were killed.", 6, None),
        ("Six people, including two children and a nurse, were killed.", 6, None),
        ("Nine policemen were among 12 people killed.", 12, None),
        ("Two men, Anton Petrov and his son, were killed.", 2, None),
        ("A judge, a former mayor, was killed.", 1, None),
        ("Gunmen killed a leader of the party, a former mayor.", 1, None),
        ("Twelve people were killed. Four of the dead were children.", 12, None),
        ("Two soldiers were killed. The two soldiers were killed by a mine.", 2, None),
        ("Five soldiers were wounded, two of whom died.", 2, 5),
        ("Three gunmen attacked the post and two guards were killed.", 2, None),
        ("Police said that four rebels were killed.", 4, None),
        # none
        ("No one was killed.", 0, None),
        ("There were no casualties.", 0, 0),
        ("There were no injuries.", 0, 0),
        ("There were no reports of damage or casualties.", 0, 0),
        ("The drone fell without causing casualties.", 0, 0),
        ("There were no deaths.", 0, None),
        ("Nobody was hurt.", 0, 0),
        # numbers
        ("One hundred and twenty soldiers were killed.", 120, None),
        ("Twenty-five soldiers were killed.", 25, None),
        ("Two dozen soldiers were killed.", 24, None),
        ("1,200 soldiers were killed.", 1200, None),
        ("As many as 20 soldiers were killed.", 20, None),
        ("A family of five was killed.", 5, None),
        ("A couple was killed.", 2, None),
    ],
)
def test_count(text: str, killed: int | None, injured: int | None) -> None:
    expected = tuple((n, n) if n is not None else None for n in (killed, injured))
    assert count(text) == expected
    if "Anton" not in text:  # only its capitals tell a name
        assert count(text.upper()) == expected


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Between 10 and 15 soldiers were killed.", (10, 15)),
        ("10 to 15 soldiers were killed.", (10, 15)),
        ("10-15 soldiers were killed.", (10, 15)),
        ("Dozens of soldiers were killed.", (24, 99)),
        ("Several soldiers were killed.", (3, 9)),
        ("More than a dozen soldiers were killed.", (12, 99)),
        ("Scores were killed.", (40, 99)),
    ],
)
def test_ranges(text: str, killed: Range) -> None:
    assert count(text)[0] == killed


@pytest.mark.parametrize(
    "text",
    [
        "They threatened to kill two judges.",
        "The mine could kill ten people.",
        "He was accused of killing two judges.",
        "He denied the killing of two judges.",
        "Two vehicles were destroyed.",
        "The plan was dead.",
        "Soldiers were killed.",  # nobody says how many
        "The slain soldiers were heroes.",
        "The injured were taken to hospital.",
        "There was no immediate word on casualties.",
        "A security body said so, and body armour was found.",
        "The envoy spoke of the Israeli deaths.",
        "With the death toll mounting, both sides met.",
        "The rest were lightly injured.",
        "The road NH 44 was blown up on March 12.",
    ],
)
def test_no_count(text: str) -> None:
    assert count(text) == (None, None)


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("A man aged 44 was killed.", 1),
        ("Ivo Kowal, 44, was killed.", 1),
        ("Ivo Kowal, 44, an officer of the guard, was killed.", 1),
        ("A farmer was killed, the first Chadian death there.", 1),
        ("The raid led to four soldiers being killed.", 4),
        ("In March 2021 four soldiers were killed.", 4),
        ("On March 12 four soldiers were killed.", 4),
        ("Two rebel hideouts were found and one rebel was killed.", 1),
        ("Some 40 km from the border, four soldiers were killed.", 4),
        ("A rebel with a reward of $100,000 on his head was killed.", 1),
        ("After a two-hour battle with 12-member squads, four soldiers were killed.", 4),
        ("Two police vehicles burned and a policeman was killed.", 1),
    ],
)
def test_other_numbers_are_not_counts(text: str, killed: int) -> None:
    assert count(text)[0] == (killed, killed)


@pytest.mark.parametrize(
    "text",
    [
        "More than 30,000 people have been killed in the enclave.",
        "Since October more than 900 people have been killed.",
        "Some 900 people have been killed since the war began.",
        "On average one soldier is killed every 25 minutes.",
        "Over 40 soldiers have been killed so far this year.",
    ],
)
def test_totals_of_a_war(text: str) -> None:
    assert [m.war_total for m in tolls(text)] == [True]
    assert count(text) == (None, None)


def test_since_elsewhere_makes_no_total() -> None:
    text = "Two soldiers were killed on Sunday, the first deaths there since the truce."
    assert count(text)[0] == (2, 2)


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Two nurses were killed.", "civilian"),
        ("Two soldiers were killed.", "soldier"),
        ("Two constables were killed.", "police"),
        ("Two rebels were killed.", "militant"),
        ("Two ministers were killed.", "official"),
        ("Two people were killed.", "person"),
        ("Two were killed.", None),
    ],
)
def test_whom(text: str, whom: str | None) -> None:
    assert [m.whom for m in tolls(text)] == [whom]


@pytest.mark.parametrize(
    ("text", "reporter"),
    [
        ("Two nurses were killed, the regional governor said.", "the regional governor"),
        ("According to the health ministry, two nurses were killed.", "the health ministry"),
        ("Two nurses were killed.", None),
    ],
)
def test_reported_by(text: str, reporter: str | None) -> None:
    (mention,) = tolls(text)
    assert (mention.reported_by and text[slice(*mention.reported_by)]) == reporter


def test_offsets_hold_on_the_text() -> None:
    text = "KYIV – It was late. A mine killed two “sappers” near the river."
    (mention,) = tolls(text)
    assert text[mention.start : mention.end] == "killed two “sappers"
    assert mention.victims is not None
    assert text[slice(*mention.victims)] == "two “sappers"


def test_missing() -> None:
    (mention,) = tolls("Three sailors are missing.")
    assert mention.missing == (3, 3)


def test_a_toll_that_grows_is_a_range() -> None:
    text = (
        "The strike killed at least 14 people. Later 27 people were reported killed. Two of them were nurses."
    )
    assert count(text)[0] == (14, 27)


def test_a_body_alone_counts_but_not_on_top_of_its_death() -> None:
    assert count("An unidentified body was found by the road.")[0] == (1, 1)
    assert count("A judge was killed. His body was found by the road.")[0] == (1, 1)


WORDS = """
two 12 1,200 dozens of people killed were was a the judge soldiers and , including who dead body
bodies wounded died toll death rose to between no one casualties Anton ( ) 44 - year-old them his
wife said . since
"""


@given(st.lists(st.sampled_from(WORDS.split()), max_size=50).map(" ".join))
def test_any_words(text: str) -> None:
    for mention in tolls(text):
        assert 0 <= mention.start < mention.end <= len(text)
        for told in (mention.killed, mention.injured, mention.missing):
            assert told is None or 0 <= told[0] <= told[1]


@given(st.text(max_size=300))
def test_any_text(text: str) -> None:
    document = read(text)
    for mention in find_tolls(document):
        assert document.tokens[mention.first].start == mention.start
        assert document.tokens[mention.last - 1].end == mention.end


@pytest.mark.parametrize(
    "unit",
    [
        "two men and ",
        "killed ",
        "who was ",
        "a quack, ",
        "( ",
        "12 ",
        "soldiers of ",
        "said ",
        "the body of ",
        "one hundred ",
    ],
)
def test_time_is_linear(unit: str) -> None:
    def seconds(length: int) -> float:
        document = read(unit * (length // len(unit)) + "were killed")
        start = time.process_time()
        find_tolls(document)
        return time.process_time() - start

    seconds(2_000)
    assert seconds(80_000) < 30 * max(seconds(10_000), 0.005)  # 8 times the text; 64 were quadratic


def test_an_armys_posts_are_no_dead() -> None:
    told = "Fighters have seized 25 Pakistani army posts, 58 soldiers have been killed and 30 hurt."
    assert reconcile(find_tolls(read(told))) == ((58, 58), (30, 30))


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Baku has accused Armenia of killing at least 21 civilians in a missile strike on Barda.", (21, 21)),
        ("He is accused of killing two policemen.", None),
    ],
)
def test_who_is_accused_of_a_strike_is_said_to_have_killed(text: str, killed: Range | None) -> None:
    assert reconcile(find_tolls(read(text)))[0] == killed


LIVES = [
    ("The strikes claimed at least one life in Sumy.", (1, 1)),
    ("The attack cost two civilians their lives.", (2, 2)),
    ("It cost a woman her life.", (1, 1)),
    ("The raid claimed the lives of two soldiers and a nurse.", (3, 3)),
    ("At least 12 lives were lost.", (12, 12)),
    ("One resident did not survive the blast.", (1, 1)),
    ("The number of those killed on Sunday by a blast on a railway line has gone up to three.", (3, 3)),
    ("The shell caused neither damage nor casualties.", (0, 0)),
    ("Doctors saved three lives.", None),
    ("The drug has saved one life.", None),
    ("It endangered the lives of 300 workers.", None),
    ("He got 12 life terms.", None),
]


@pytest.mark.parametrize(("text", "killed"), LIVES)
def test_lives_that_were_lost(text: str, killed: tuple[int, int] | None) -> None:
    told = [mention.killed for mention in find_tolls(read(text)) if mention.killed is not None]
    assert (sum(low for low, _ in told), sum(high for _, high in told)) == (killed or (0, 0))
    assert bool(told) == (killed is not None)


@pytest.mark.parametrize(
    ("who", "killed"),
    [
        ("Five soldiers, two of them officers, and three civilians", (8, 8)),
        ("Nine people, three of them children, and a rescuer", (10, 10)),
        ("Twelve people, two of them children,", (12, 12)),
    ],
)
def test_who_some_of_them_were_is_put_into_a_list(who: str, killed: tuple[int, int]) -> None:
    (one,) = current(f"{who} were killed in a Russian strike on Kharkiv on Monday.")
    assert one.casualties is not None
    assert one.casualties.killed == killed


def test_who_has_been_the_target_of_an_attack_was_attacked() -> None:
    (one,) = current("The port of Odesa in Ukraine had been the target of a Russian attack on Monday.")
    assert one.target is not None
    assert one.target.infrastructure == "transport.port"
