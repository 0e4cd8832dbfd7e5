"""Names, passwords and recovery codes."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.content import common_passwords
from server.domain.account import (
    NAME_LONGEST,
    PASSWORD_LONGEST,
    RECOVERY_BITS,
    fold_name,
    fold_password,
    name_fault,
    password_fault,
    read_recovery_code,
    recovery_code,
    tidy_name,
    tidy_password,
)

COMMON = {"password", "wachtwoord", "welkom", "1234567890", "welkom2024!"}


@pytest.mark.parametrize(
    "same",
    [
        ("Jan", "jan", " JAN ", "jan\n", "Ｊａｎ"),
        ("Jan de Vries", "jan  de\tvries"),
        ("Zoë", "zoe\u0308", "ZOË"),
        ("Straße", "STRASSE"),
    ],
)
def test_names_that_read_the_same_are_the_same(same: tuple[str, ...]) -> None:
    assert len({fold_name(name) for name in same}) == 1


def test_another_name_is_another_name() -> None:
    assert len({fold_name(name) for name in ("Jan", "Jans", "J an", "Ján")}) == 4


@given(st.text(max_size=80))
def test_folding_twice_is_folding_once(name: str) -> None:
    assert fold_name(fold_name(name)) == fold_name(name)


def test_a_name_is_kept_as_it_was_typed_but_for_its_spaces() -> None:
    assert tidy_name("  Jan   de Vries ") == "Jan de Vries"
    assert tidy_name("Zoe\u0308") == "Zoë"


@pytest.mark.parametrize("name", ["J", "Jan", "李", "👵🏽 oma", "a" * NAME_LONGEST, "é" * 64])
def test_these_are_names(name: str) -> None:
    assert name_fault(name) is None


@pytest.mark.parametrize(
    "name",
    [
        *("", "  ", "\u00a0", "a" * (NAME_LONGEST + 1), "a\0", "a\u200bb", "\u202eabc", "a\x1bb"),
        *("\ue000", "\U000e0041", "a\u0378", "\ufdfa" * 10),
    ],
)
def test_these_are_no_names(name: str) -> None:
    assert name_fault(name)


@given(st.text(max_size=70))
def test_every_name_that_is_accepted_fits_the_database(name: str) -> None:
    if name_fault(name) is None:
        assert len(f"name:{fold_name(name)}") <= 140
        assert len(tidy_name(name)) <= 64
        assert "\0" not in tidy_name(name)


@pytest.mark.parametrize(
    "password",
    [
        *("fietsen in de regen", "correct horse battery staple", "🚲🌧🚋🚲🌧🌧🚲🌂🌧🌂"),
        *("x" * 196 + "abcd", "       abc", "8372910463", "passwordless mornings", "é" * 7 + "abc"),
    ],
)
def test_these_are_passwords(password: str) -> None:
    assert password_fault(password, "Jan", COMMON) is None


@pytest.mark.parametrize(
    "password",
    [
        *("", "a", "negen te!", "é" * 9, "e\u0301" * 9, "x" * PASSWORD_LONGEST + "y"),
        *(
            "1234567890",
            "Wachtwoord",
            "WACHTWOORD1",
            "wachtwoord12!",
            "welkom2024!",
            "Password123!",
        ),
        *(
            "welkom01012024",
            "aaaaaaaaaa",
            "abcabcabcabcabc",
            "jan van den berg",
            "Jan van den Berg1",
        ),
    ],
)
def test_these_are_no_passwords(password: str) -> None:
    assert password_fault(password, "Jan van den Berg", COMMON)


def test_length_is_counted_in_code_points() -> None:
    assert password_fault("🚲🌧🌂🚌🚋🚲🌧🌂🚌🚋", "", COMMON) is None
    assert password_fault("🚲🌧🌂🚌🚋🚲🌧🌂🚌", "", COMMON)


def test_a_common_word_with_much_behind_it_is_no_common_password() -> None:
    assert password_fault("welkom8372910463", "", COMMON) is None


def test_a_password_is_the_same_however_it_was_typed() -> None:
    assert tidy_password("cafe\u0301 in de zon") == tidy_password("café in de zon")
    assert tidy_password("Café") != tidy_password("café")


def test_the_list_of_common_passwords_is_folded_and_long() -> None:
    found = common_passwords()
    assert all(word == fold_password(word) and word.strip() == word for word in found)
    assert sum(len(word) >= 10 for word in found) >= 3000
    for word in ("welkom2024!", "wachtwoord1", "1234567890", "qwertyuiop", "feyenoord1"):
        assert word in found


@given(st.integers(0, 2**RECOVERY_BITS - 1))
def test_a_recovery_code_is_read_back(chance: int) -> None:
    code = recovery_code(chance)
    assert re.fullmatch(r"([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}", code)
    assert read_recovery_code(code) == code


def test_every_bit_of_a_recovery_code_counts() -> None:
    assert recovery_code(0) == "0000-0000-0000-0000-0000"
    assert recovery_code(2**RECOVERY_BITS - 1) == "ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ"
    codes = {recovery_code(1 << bit) for bit in range(RECOVERY_BITS)}
    assert len(codes) == RECOVERY_BITS


@pytest.mark.parametrize(
    "text",
    [
        "10AB-CDEF-GHJK-MNPQ-RSTV",
        "10abcdefghjkmnpqrstv",
        " 10ab cdef ghjk mnpq rstv\n",
        "IOAB–CDEF—GHJK_MNPQ.RSTV",
        "lo ab-cdef-ghjk-mnpq-rstv",
    ],
)
def test_a_recovery_code_is_read_with_tolerance(text: str) -> None:
    assert read_recovery_code(text) == "10AB-CDEF-GHJK-MNPQ-RSTV"


@pytest.mark.parametrize(
    "text", ["", "10AB", "10AB-CDEF-GHJK-MNPQ-RSTU", "1" * 21, "é" * 20, "٣" * 20]
)
def test_what_cannot_be_a_recovery_code_is_none(text: str) -> None:
    assert read_recovery_code(text) is None


@given(st.text(max_size=60))
def test_reading_a_recovery_code_never_fails(text: str) -> None:
    found = read_recovery_code(text)
    assert found is None or unicodedata.is_normalized("NFC", found)
