"""The short way to read a body lets nothing through that the strict way refuses."""

import json
from typing import Any

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.api import body
from tests.api.test_malformed import NOT_CARRIED, NOT_JSON

# What is refused, or nearly, is tried often.
odd_texts = st.sampled_from(["a", "\0", "\\u0000", "é", "😀", "\u2028", "", "version", "1e999"])
odd_numbers = st.sampled_from([0, -1, 2**53, 2**53 + 1, -(2**53) - 1, 2**64, 10**15, 1.5, 1e300])
scalars = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False), odd_numbers, odd_texts
)
values = st.recursive(
    scalars, lambda inner: st.lists(inner) | st.dictionaries(st.text() | odd_texts, inner)
)


def slowly(data: bytes) -> Any:
    """What the strict way reads; the test fails when it refuses."""
    value = body._parse(body._text(data))
    body._check(value)
    return value


@given(values, st.booleans())
def test_both_ways_find_the_same(value: Any, compact: bool) -> None:
    separators = (",", ":") if compact else None
    data = json.dumps(value, ensure_ascii=not compact, separators=separators).encode(
        "utf-8", "replace"
    )
    found, is_sure = body._read_fast(data)
    if is_sure:
        assert repr(found) == repr(slowly(data))


@given(st.binary(max_size=40) | st.text('{}[]":,0123456789eE+-.\\uabtnfl ', max_size=40))
def test_no_accident_is_let_through(data: bytes | str) -> None:
    data = data.encode() if isinstance(data, str) else data
    found, is_sure = body._read_fast(data)
    if is_sure:
        assert repr(found) == repr(slowly(data))


@pytest.mark.parametrize(
    "data", [data for _, data in NOT_JSON] + [data for _, data, _ in NOT_CARRIED]
)
def test_what_is_refused_never_goes_the_short_way(data: bytes) -> None:
    assert not body._read_fast(data)[1]


@pytest.mark.parametrize("depth", [19, 20, 21])
def test_the_short_way_counts_levels_as_the_strict_way_does(depth: int) -> None:
    assert body._read_fast(b"[" * depth + b"]" * depth)[1] == (depth <= body.MAX_DEPTH)


def test_what_an_app_sends_goes_the_short_way() -> None:
    note = {"id": "day:2026-03-01", "fields": {"text": 'moe "é" 😀\n', "evening": 3, "x": 0.5}}
    data = orjson.dumps({"version": 1, "cursor": 10**14, "changes": [note] * 3})
    assert body._read_fast(data) == (json.loads(data), True)
