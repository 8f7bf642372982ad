"""Confirmed, claimed or disputed: who says so, and who denies it."""

from datetime import UTC, datetime

import pytest

from streams.articles.record import Article
from streams.incidents.extractor import Extractor
from tests.unit.incidents.extracting import current, only

TUESDAY = datetime(2025, 8, 19, 12, tzinfo=UTC)


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    """The cascade with its data, loaded once."""
    return Extractor.load()


@pytest.mark.parametrize(
    ("text", "status"),
    [
        pytest.param(
            "Ukrainian drones struck an oil depot in Saratov on Monday.", "confirmed", id="reporter"
        ),
        pytest.param(
            "Ukrainian drones struck an oil depot in Saratov on Monday, the regional governor said.",
            "confirmed",
            id="an official after a comma",
        ),
        pytest.param(
            "Rebels said army jets bombed a market in Mekelle on Monday. The army denied it.",
            "disputed",
            id="an army without a name",
        ),
        pytest.param(
            "Al-Shabaab fighters from Somalia raided a quarry in Mandera, Kenya, on Monday, police said.",
            "confirmed",
            id="police are not the attacker's",
        ),
        pytest.param(
            "Ukraine's military said it had struck an oil depot in Saratov on Monday.",
            "claimed",
            id="attacker",
        ),
        pytest.param(
            "Ukraine's military said it had struck an oil depot in Saratov on Monday. "
            "The governor of Saratov said that drones had struck the oil depot.",
            "confirmed",
            id="attacker and attacked",
        ),
        pytest.param(
            "Ukraine struck an oil depot in Saratov on Monday, described as the largest of the region.",
            "confirmed",
            id="described as is no claim",
        ),
        pytest.param(
            "Turkish artillery shelled a resort near Zakho on Monday, Iraqi officials said.\n\n"
            "Turkey rejected the accusation.",
            "disputed",
            id="accusation rejected",
        ),
        pytest.param(
            "Turkish artillery shelled a resort near Zakho on Monday, Iraqi officials said.\n\n"
            "Turkey rebutted the accusation.",
            "disputed",
            id="accusation rebutted",
        ),
        pytest.param(
            "Turkish artillery shelled a resort near Zakho on Monday, Iraqi officials said.\n\n"
            "Ankara said that it had nothing to do with the attack.",
            "disputed",
            id="nothing to do with it",
        ),
        pytest.param(
            "Ukraine's military said it had struck an oil depot in Saratov on Monday. "
            "Russia did not confirm the strike.",
            "claimed",
            id="not confirmed",
        ),
        pytest.param(
            "Syrian army artillery shelled Idlib on Monday, the Syrian Observatory for Human Rights said.",
            "confirmed",
            id="a monitor is nobody's side",
        ),
        pytest.param(
            "Turkish artillery shelled a resort near Zakho on Monday, Iraqi officials said.\n\n"
            "Turkey denies targeting civilians.",
            "confirmed",
            id="denies whom, not what",
        ),
        pytest.param(
            "Turkish artillery shelled a resort near Zakho on Monday, a charge that Ankara dismissed.",
            "disputed",
            id="a charge dismissed",
        ),
        pytest.param(
            "Sudan's army bombed a market in El Fasher on Monday, the RSF said.",
            "confirmed",
            id="rebels are not the army's side",
        ),
        pytest.param(
            "Turkish artillery shelled a resort near Zakho on Monday, Iraqi officials said.\n\n"
            "Turkey neither confirmed nor denied the attack.",
            "confirmed",
            id="neither confirmed nor denied",
        ),
        pytest.param(
            "Turkish artillery shelled a resort near Zakho on Monday, Iraqi officials said.\n\n"
            "Turkey denied entry to two journalists.",
            "confirmed",
            id="another denial",
        ),
        pytest.param(
            "Turkish artillery shelled a resort near Zakho on Monday, Iraqi officials said.\n\n"
            "Iran denied any role in the attack.",
            "confirmed",
            id="a third party's denial",
        ),
        pytest.param(
            "Turkish artillery shelled a resort near Zakho on Monday, Iraqi officials said.\n\n"
            "Ankara called the accusation absurd.",
            "disputed",
            id="called absurd",
        ),
        pytest.param(
            "Kyrgyz guards shelled an outpost near Isfara on Monday, Tajikistan said.\n\n"
            "Bishkek called this untrue.",
            "disputed",
            id="a capital for its government",
        ),
        pytest.param(
            "Turkish artillery shelled a resort near Zakho on Monday, Iraqi officials said.\n\n"
            "Ankara called the resort a false paradise.",
            "confirmed",
            id="something else is called false",
        ),
        pytest.param(
            "Turkish artillery shelled a resort near Zakho on Monday, Iraqi officials said.\n\n"
            "Turkey accused Iraq of haste and said it had nothing to do with the attack.",
            "disputed",
            id="it is who begins the sentence",
        ),
        pytest.param(
            "Israel shelled Gaza City on Monday after Hamas, which had rejected a plan, broke a truce.",
            "confirmed",
            id="a plan is rejected, no charge",
        ),
        pytest.param(
            "Israel shelled Gaza City on Monday, Hamas said. Israel rejected the claim.",
            "disputed",
            id="a claim is rejected",
        ),
        pytest.param(
            "The army said it had repelled an attempt by Russian troops to cross the border into Sumy in "
            "Ukraine on Monday.",
            "confirmed",
            id="the defender's army",
        ),
        pytest.param(
            "Russian jets bombed a clinic in Idlib in Syria on Monday, medics said. Russia has repeatedly "
            "denied attacking clinics.",
            "confirmed",
            id="denied at other times",
        ),
        pytest.param(
            "Ukraine's navy claimed to have hit two oil rigs in the Black Sea on Monday with drones that, it "
            "said, flew far.",
            "claimed",
            id="it said, told in mid-sentence",
        ),
    ],
)
def test_status(extractor: Extractor, text: str, status: str) -> None:
    """The status of the one incident of each text."""
    told = extractor.extract(Article(id="1", source="own", text=text, published_at=TUESDAY))
    assert [each.status for each in told] == [status]


def test_sides_that_blame_each_other_dispute_it(extractor: Extractor) -> None:
    text = "A dam near Kherson was blown up on Monday. Kyiv blamed Russia; Moscow accused Ukraine."
    told = extractor.extract(Article(id="1", source="own", text=text, published_at=TUESDAY))
    assert [incident.status for incident in told] == ["disputed"]


def test_what_is_denied_may_be_another_charge() -> None:
    told = (
        "Afghan forces hit several points in Pakistan on Monday, the ministry in Kabul said. Pakistan "
        "accuses the Taliban of doing too little against rebels who cross the border. The Taliban denies it."
    )
    assert [i.status for i in current(told)] == ["claimed"]
    told = (
        "Afghan forces hit a hospital in Pakistan on Monday, it said. Pakistan accuses the Taliban of a "
        "drone strike. The Taliban denies it."
    )
    assert "disputed" in {i.status for i in current(told)}


def test_who_is_named_behind_said_speaks() -> None:
    text = (
        "Two Ukrainian drones were shot down over Sevastopol, a city in occupied Crimea, on Tuesday, said "
        "Ivan Petrov, the head of the port."
    )
    assert only(text).status == "confirmed"


ADMITTED = [
    (
        "Russia's defence ministry said its forces had hit an airfield at Myrhorod on Monday. Ukraine's air "
        "force confirmed that there had been losses.",
        "confirmed",
    ),
    (
        "Russia's defence ministry said its forces had hit an airfield at Myrhorod on Monday. Ukraine's air "
        "force has not confirmed the strike.",
        "claimed",
    ),
    ("The Houthis claimed responsibility for a drone attack on Tel Aviv that killed one man.", "confirmed"),
    ("The Houthis claimed that they had killed one man in an attack on Tel Aviv.", "claimed"),
]


@pytest.mark.parametrize(("text", "status"), ADMITTED)
def test_who_was_hit_or_counts_the_dead_confirms(text: str, status: str) -> None:
    assert only(text).status == status
