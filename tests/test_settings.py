"""Every setting is documented, and read from the environment."""

from dataclasses import Field, fields
from typing import Any

import pytest

from server.settings import ROOT, Settings, read

NAMES = [field.name for field in fields(Settings)]


@pytest.mark.parametrize("name", NAMES)
def test_every_setting_is_in_the_readme(name: str) -> None:
    assert f"| `{name.upper()}` |" in (ROOT / "README.md").read_text()


@pytest.mark.parametrize("field", fields(Settings), ids=NAMES)
def test_every_setting_comes_from_the_environment(field: Field[Any]) -> None:
    given: Any = 7 if isinstance(field.default, int) else "chosen"
    assert getattr(read({field.name.upper(): str(given)}), field.name) == given


@pytest.mark.parametrize("text", ["many", "-1", "1.5"])
def test_a_number_that_is_none_is_refused_by_its_name(text: str) -> None:
    with pytest.raises(ValueError, match="PROXIES"):
        read({"PROXIES": text})


@pytest.mark.parametrize("environ", [{}, {name.upper(): "" for name in NAMES}])
def test_what_is_absent_or_empty_keeps_its_default(environ: dict[str, str]) -> None:
    assert read(environ) == Settings()
