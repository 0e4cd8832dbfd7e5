"""A table of persons, and the patterns that their signs must resemble."""

import pytest

from server.domain.patterns import resembles
from tests.vectors.read import content_file, vectors

SIGNS = content_file("signs")


@pytest.mark.parametrize("person", vectors("patterns"), ids=lambda person: person["who"])
def test_a_person_resembles_what_the_table_says(person):
    found = resembles(person["ticked"], SIGNS)
    assert found.fits == person["fits"]
    assert found.none == (not person["fits"])
    assert found.doctor == person["doctor"]
    assert found.flags == person.get("flags", [])


def test_every_tick_in_the_table_is_a_sign():
    known = {option["id"] for sign in SIGNS["signs"] for option in sign["options"]}
    assert {t for person in vectors("patterns") for t in person["ticked"]} <= known


def test_restless_legs_need_all_four_points_whatever_else_is_ticked():
    everything = [o["id"] for s in SIGNS["signs"] for o in s["options"] if o["id"] != "numb"]
    assert "rls" in resembles(everything, SIGNS).fits
    for point in ("urge", "rest-worse", "move-relief", "evening-worse"):
        assert "rls" not in resembles([t for t in everything if t != point], SIGNS).fits


def test_unknown_ticks_say_nothing():
    assert resembles(["__proto__", "unknown"], SIGNS) == resembles([], SIGNS)
