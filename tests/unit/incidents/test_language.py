"""Which language a text is in. The sentences are our own, one news sentence said in each language."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from streams.incidents.screening.language import detect


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The governor said on Tuesday that two people were hurt in the attack on the port."),
        ("en", "THE GOVERNOR SAID TODAY THAT THE ARMY HAS NOT ATTACKED THE FARM."),
        (
            "de",
            "Der Gouverneur sagte am Dienstag, dass bei dem Angriff auf den "
            "Hafen zwei Menschen verletzt wurden.",
        ),
        ("fr", "Le gouverneur a dit mardi que deux personnes ont été blessées dans une attaque sur le port."),
        ("es", "El gobernador dijo el martes que dos personas fueron heridas en el ataque contra el puerto."),
        (
            "pt",
            "O governador disse na terça-feira que duas pessoas ficaram "
            "feridas em um ataque ao porto, mas não mais.",
        ),
        (
            "it",
            "Il governatore ha detto che due persone sono rimaste ferite nell'attacco alla città e al porto.",
        ),
        ("nl", "De gouverneur zei dat er twee mensen gewond zijn bij de aanval op het schip van de haven."),
        (
            "sv",
            "Guvernören sade att två personer skadades och att det inte är "
            "klart vad som hände efter attacken.",
        ),
        (
            "pl",
            "Gubernator powiedział, że w ataku na port dwie osoby są ranne, ale "
            "nie jest to potwierdzone przez policję.",
        ),
        (
            "tr",
            "Vali, limana yapılan saldırıda iki kişinin yaralandığını ve "
            "daha sonra bir yangın olduğunu söyledi.",
        ),
        (
            "id",
            "Gubernur mengatakan bahwa dua orang yang terluka dalam serangan "
            "di pelabuhan itu tidak akan pulang.",
        ),
        (
            "ru",
            "Губернатор сообщил, что в результате атаки на порт пострадали два "
            "человека, но он не сказал, как это было.",
        ),
        (
            "uk",
            "Губернатор повідомив, що внаслідок атаки на порт постраждали двоє "
            "людей, але він не сказав, як це було.",
        ),
        ("ar", "قال المحافظ إن شخصين أصيبا في الهجوم على الميناء من دون أن يذكر ما الذي حدث بعد ذلك"),
        ("fa", "فرماندار گفت که در این حمله به بندر دو نفر زخمی شده است و آن را برای مردم گفت"),
        ("he", "המושל אמר כי שני אנשים נפצעו בהתקפה על הנמל"),
        ("hi", "राज्यपाल ने कहा कि बंदरगाह पर हमले में दो लोग घायल हो गए हैं"),
        ("el", "Ο κυβερνήτης είπε ότι δύο άνθρωποι τραυματίστηκαν στην επίθεση στο λιμάνι"),
        ("zh", "省长星期二说，港口遭到袭击，两人受伤。"),
        ("ja", "知事は火曜日、港への攻撃で二人が負傷したと述べた。"),
        ("ko", "주지사는 화요일 항구 공격으로 두 명이 다쳤다고 말했다."),
    ],
)
def test_detect(language: str, text: str) -> None:
    assert detect(text) == language


@pytest.mark.parametrize(
    ("text", "declared", "language"),
    [
        ("", None, "und"),
        ("12:30 – 4,500", None, "und"),
        ("12:30 – 4,500", "en-GB", "en"),
        ("Brent 84.10", "EN", "en"),
        ("Brent 84.10", "x-unknown", "und"),
        ("The governor said that two of them were hurt in the attack.", "ru", "en"),  # the text knows better
        ("Порт Одесса", "uk", "uk"),
        ("Порт Одесса", None, "ru"),
    ],
)
def test_declared_language(text: str, declared: str | None, language: str) -> None:
    assert detect(text, declared) == language


def test_an_english_text_that_quotes_another_script() -> None:
    assert (
        detect("The governor said on Tuesday that the word “Победа” was on the drones and in the video.")
        == "en"
    )


@given(st.text(), st.none() | st.text(max_size=12))
def test_any_text(text: str, declared: str | None) -> None:
    code = detect(text, declared)
    assert code == "und" or (len(code) == 2 and code.isascii() and code.islower())
