"""The ledger of erased people."""

from datetime import date
from hashlib import sha256
from pathlib import Path
from threading import Thread

import pytest

from server.store import erased

DAY = date(2026, 3, 1)


def test_a_line_holds_a_day_and_a_hash_and_no_id(tmp_path: Path) -> None:
    ledger = tmp_path / "new" / "erased.txt"
    erased.append(ledger, "anna", DAY)
    assert ledger.read_text() == f"2026-03-01 {sha256(b'anna').hexdigest()}\n"


def test_what_was_added_is_read(tmp_path: Path) -> None:
    ledger = tmp_path / "erased.txt"
    for person in ("anna", "bert", "anna"):
        erased.append(ledger, person, DAY)
    assert erased.read(ledger) == {erased.hash_of("anna"), erased.hash_of("bert")}


def test_no_ledger_and_an_empty_one_name_nobody(tmp_path: Path) -> None:
    assert erased.read(tmp_path / "none") == set()
    (tmp_path / "empty").touch()
    assert erased.read(tmp_path / "empty") == set()


def test_a_line_that_a_crash_tore_is_left_out_and_then_cut_away(tmp_path: Path) -> None:
    ledger = tmp_path / "erased.txt"
    erased.append(ledger, "anna", DAY)
    with ledger.open("a") as torn:
        torn.write("2026-03-01 0123")
    assert erased.read(ledger) == {erased.hash_of("anna")}
    erased.append(ledger, "bert", DAY)
    assert erased.read(ledger) == {erased.hash_of("anna"), erased.hash_of("bert")}


@pytest.mark.parametrize("line", ["", "anna", "2026-03-01", "2026-03-01 " + "g" * 64])
def test_a_line_that_is_none_is_refused_by_its_number(tmp_path: Path, line: str) -> None:
    ledger = tmp_path / "erased.txt"
    erased.append(ledger, "anna", DAY)
    with ledger.open("a") as odd:
        odd.write(f"{line}\n")
    with pytest.raises(ValueError, match="line 2"):
        erased.read(ledger)


def test_all_who_are_erased_at_once_get_a_line(tmp_path: Path) -> None:
    ledger = tmp_path / "erased.txt"
    people = [f"person {number}" for number in range(40)]
    threads = [Thread(target=erased.append, args=(ledger, person, DAY)) for person in people]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert erased.read(ledger) == {erased.hash_of(person) for person in people}
