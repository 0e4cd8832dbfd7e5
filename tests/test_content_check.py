"""`flask content-check`: the content against its schemas."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask

from server import content


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of the content that may be spoilt."""
    copy = tmp_path / "content"
    shutil.copytree(content.FOLDER, copy)
    monkeypatch.setattr(content, "FOLDER", copy)
    forget()
    yield copy
    forget()


def forget() -> None:
    for kept in (content.content, content.document, content.etag):
        kept.cache_clear()


def test_the_content_is_in_order(app: Flask) -> None:
    result = app.test_cli_runner().invoke(args=["content-check"])
    assert result.exit_code == 0, result.output


def test_a_fault_is_named_by_file_and_place(app: Flask, folder: Path) -> None:
    path = folder / "measures.json"
    measures = json.loads(path.read_text())
    measures[2]["title"] = 7
    path.write_text(json.dumps(measures))
    result = app.test_cli_runner().invoke(args=["content-check"])
    assert result.exit_code == 1
    assert "measures.json: 2.title: 7 is not of type 'string'" in result.output


def test_another_text_has_another_etag(folder: Path) -> None:
    before = content.etag()
    path = folder / "plan.json"
    path.write_text(path.read_text().replace("e", "é", 1))
    forget()
    assert content.etag() != before


def test_every_content_file_has_a_schema() -> None:
    schemas = {path.name.removesuffix(".schema.json") for path in content.FOLDER.glob("schema/*")}
    # The model's constants are numbers by name; the recommender's vectors hold them.
    assert set(content.content()) - schemas <= {"model"}
