"""Every setting is documented, and read from the environment."""

from dataclasses import fields

import pytest

from server.settings import ROOT, Settings, read

NAMES = [field.name for field in fields(Settings)]


@pytest.mark.parametrize("name", NAMES)
def test_every_setting_is_in_the_readme(name: str) -> None:
    assert f"| `{name.upper()}` |" in (ROOT / "README.md").read_text()


@pytest.mark.parametrize("name", NAMES)
def test_every_setting_comes_from_the_environment(name: str) -> None:
    assert getattr(read({name.upper(): "chosen"}), name) == "chosen"


@pytest.mark.parametrize("environ", [{}, {name.upper(): "" for name in NAMES}])
def test_what_is_absent_or_empty_keeps_its_default(environ: dict[str, str]) -> None:
    assert read(environ) == Settings()
