"""The table of broken builds keeps up with the code that it breaks."""

import pytest

from server.settings import ROOT
from tests.mutants.mutant import Mutant
from tests.mutants.table import MUTANTS


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.what)
def test_each_text_to_break_is_there_once(mutant: Mutant) -> None:
    text = (ROOT / mutant.file).read_text()
    assert mutant.broken(text) != text


@pytest.mark.parametrize("test", sorted({mutant.test for mutant in MUTANTS}))
def test_each_test_that_must_notice_exists(test: str) -> None:
    file, _, rest = test.partition("::")
    name = rest.partition("[")[0]
    assert f"def {name}(" in (ROOT / file).read_text() if name else (ROOT / file).exists()


def test_each_broken_build_has_words_of_its_own() -> None:
    assert len({mutant.what for mutant in MUTANTS}) == len(MUTANTS)
