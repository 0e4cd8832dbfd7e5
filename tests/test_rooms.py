"""The walls of ARCHITECTURE.md: what each room may not touch."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

STANDARD = {"collections", "dataclasses", "datetime", "enum", "functools", "itertools", "math"}
STANDARD |= {"hashlib", "re", "typing", "unicodedata", "zoneinfo", "__future__"}
CHANCE_AND_CLOCK = {
    *("datetime.now", "datetime.utcnow", "datetime.today", "date.today", "time.time"),
    *("time.monotonic", "time.perf_counter", "random", "secrets", "uuid", "np.random"),
    *("open", "print", "input", "exec", "eval", "__import__"),
}


def python(folder: str) -> list[Path]:
    return sorted((ROOT / folder).rglob("*.py"))


def scripts(folder: str) -> list[Path]:
    found = [path for path in (ROOT / folder).rglob("*.ts*") if path.suffix in (".ts", ".tsx")]
    # src/tests/ is what the tests stand on: it ships with nothing.
    return sorted(p for p in found if ".test." not in p.name and "tests" not in p.parts[-2:-1])


def imports(path: Path) -> Iterator[str]:
    """Every module that the file names, as `flask` or `server.domain.days`."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: a relative import hides where it leads"
            yield node.module or ""


def uses(path: Path) -> Iterator[str]:
    """Every name and dotted name in the file: `open`, `datetime.now`."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Name):
            yield node.id
        elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            yield f"{node.value.id}.{node.attr}"
        elif isinstance(node, ast.alias):
            yield node.name


def code(path: Path) -> str:
    """The text of a script without its comments."""
    text = re.sub(r"/\*.*?\*/", "", path.read_text(), flags=re.DOTALL)
    return re.sub(r"(?<![:\"'`])//.*", "", text)


@pytest.mark.parametrize("path", python("server/domain"), ids=lambda path: path.stem)
def test_the_domain_imports_itself_and_a_short_list(path: Path) -> None:
    allowed = STANDARD | ({"numpy"} if "recommender" in path.parts else set())
    for module in imports(path):
        assert module.startswith("server.domain") or module.split(".")[0] in allowed, module


@pytest.mark.parametrize("path", python("server/domain"), ids=lambda path: path.stem)
def test_the_domain_knows_no_clock_no_chance_and_no_files(path: Path) -> None:
    assert not CHANCE_AND_CLOCK & set(uses(path))


@pytest.mark.parametrize("path", python("server/store"), ids=lambda path: path.stem)
def test_the_store_knows_no_request(path: Path) -> None:
    if "migrations" in path.parts:
        return
    assert not any(module.startswith("server.api") for module in imports(path))
    assert not {"request", "g", "session", "flask.request"} & set(uses(path))


@pytest.mark.parametrize("path", python("server/api"), ids=lambda path: path.stem)
def test_the_api_has_no_sql(path: Path) -> None:
    # The one thing it may know of SQLAlchemy is that something went wrong there.
    for module in imports(path):
        assert module == "sqlalchemy.exc" or module.split(".")[0] not in {"sqlalchemy", "alembic"}
        assert module not in {"sqlite3", "psycopg", "server.store.database"}
    assert not {"db.session", "db.select", "db.text", "db.engine"} & set(uses(path))


@pytest.mark.parametrize("path", python("server"), ids=lambda path: path.stem)
def test_no_session_of_the_orm_is_opened(path: Path) -> None:
    # Nobody closes it (server/store/__init__.py).
    assert "db.session" not in set(uses(path))


CORE_CLOCK = re.compile(
    r"Date\.now|new Date\(\s*\)|new Date(?!\()\b|Math\.random|performance\.now|crypto\."
)


@pytest.mark.parametrize("path", scripts("pwa/src/core"), ids=lambda path: path.stem)
def test_the_core_knows_no_clock_and_no_chance(path: Path) -> None:
    assert not CORE_CLOCK.search(code(path))


@pytest.mark.parametrize("path", scripts("pwa/src/ui"), ids=lambda path: path.stem)
def test_the_screens_neither_fetch_nor_store(path: Path) -> None:
    assert not re.search(r"\bfetch\(|\bindexedDB\b|XMLHttpRequest|sendBeacon|WebSocket", code(path))


FETCH = re.compile(r"\bfetch\(|XMLHttpRequest|sendBeacon|WebSocket|EventSource")


def test_only_the_sync_fetches_and_the_worker_its_files() -> None:
    rooms = {path.relative_to(ROOT / "pwa/src").parts[0] for path in _that_match(FETCH)}
    assert rooms == {"sync", "sw"}


@pytest.mark.parametrize("path", scripts("pwa/src/sync"), ids=lambda path: path.stem)
def test_the_sync_uses_core_and_store_and_draws_nothing(path: Path) -> None:
    found = re.findall(r"""(?:from|import\()\s*['"]([^'"]+)['"]""", code(path))
    assert all(re.match(r"\./|\.\./core/|\.\./store/index\.ts$", name) for name in found), found
    assert not re.search(
        r"\bindexedDB\b|\bdocument\.(?!visibilityState|\w+EventListener)", code(path)
    )


def _that_match(pattern: re.Pattern[str]) -> list[Path]:
    return [path for path in scripts("pwa/src") if pattern.search(code(path))]


@pytest.mark.parametrize("path", scripts("pwa/src/store"), ids=lambda path: path.stem)
def test_the_apps_store_neither_fetches_nor_draws(path: Path) -> None:
    assert not re.search(r"\bfetch\(|\bdocument\.(?!visibilityState|addEventListener)", code(path))


# Addresses that name something and load nothing: namespaces, and what an .ics file is called by.
NAMES = re.compile(
    r"https?://(www\.w3\.org/|localhost|127\.0\.0\.1|loinc\.org|terminology\.hl7\.org/)"
)


@pytest.mark.parametrize("kind", ["*.ts", "*.tsx", "*.css", "*.html", "*.webmanifest", "*.svg"])
def test_the_app_loads_nothing_from_elsewhere(kind: str) -> None:
    for path in [*(ROOT / "pwa" / "src").rglob(kind), *(ROOT / "pwa" / "public").rglob(kind)]:
        found = re.findall(r"(?:https?:)?//[\w-]+\.[\w.-]+", NAMES.sub("", code(path)))
        assert not found, f"{path}: {found}"


def test_the_page_itself_loads_nothing_from_elsewhere() -> None:
    assert "//" not in NAMES.sub("", (ROOT / "pwa" / "index.html").read_text())


def test_a_planted_fault_is_seen(tmp_path: Path) -> None:
    planted = tmp_path / "planted.py"
    planted.write_text("from flask import request\nimport datetime\ndatetime.now()\nopen('x')\n")
    assert "flask" in set(imports(planted))
    assert {"datetime.now", "open", "request"} <= set(uses(planted))
    for fault in ("const t = Date.now();", "x = new Date();", "Math.random()"):
        assert CORE_CLOCK.search(fault)
    assert not CORE_CLOCK.search("new Date(at); Date.UTC(2026, 1, 1)")
