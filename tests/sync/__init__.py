"""The sync as a whole: the real server, the shipped client, and everything that can go wrong."""

import pytest

# So that an assert in there shows its values, as in a test.
pytest.register_assert_rewrite("tests.sync.history", "tests.sync.household", "tests.sync.model")
