"""Lists of news items: each line that a dash or dot opens is a sentence of its own."""

from streams.incidents.text.document import read
from tests.unit.incidents.extracting import told


def test_an_item_of_a_list_is_a_sentence() -> None:
    text = (
        "What we know of the war in Ukraine today:\n\n"
        "- Shelling killed three people in Nikopol on Tuesday\n"
        "- In Odesa, a drone strike on a block of flats injured 12 on Tuesday\n"
        "- Talks are to go on in Geneva"
    )
    assert told(text) == {("shelling", "Nikopol"), ("drone_strike", "Odesa")}


def test_a_dash_in_wrapped_copy_opens_no_item() -> None:
    wrapped = "The town, which lies on the main road to the coast\n- a prize for both sides - was shelled."
    assert len(read(wrapped).sentences) == 1
    cold = "It was a bitter morning in all of the villages on the road to the coast, at\n-5 degrees."
    assert len(read(cold).sentences) == 1
