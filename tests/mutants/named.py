"""The tests that must notice, by a short name."""

_SYNC = "tests/sync"

MODEL = f"{_SYNC}/test_model.py::test_all_phones_and_the_server_end_with_what_the_model_has[sqlite]"
LOST_ANSWERS = (
    f"{_SYNC}/test_lost_answers.py"
    "::test_a_push_that_is_repeated_is_done_once_and_answered_alike[sqlite]"
)
_WRITERS = f"{_SYNC}/test_writers.py::test_each_poller_sees_each_change_once_and_in_order"
WRITERS_SQLITE, WRITERS_POSTGRESQL = f"{_WRITERS}[sqlite]", f"{_WRITERS}[postgresql]"
KILLED = f"{_SYNC}/test_killed.py::test_what_was_acknowledged_survives_kill_9[sqlite]"
CROWD = f"{_SYNC}/test_crowd.py::test_two_hundred_phones_at_once_are_all_served"
FULL_DISK = (
    f"{_SYNC}/test_full_disk.py::test_a_full_disk_loses_nothing_and_heals_without_a_restart[sqlite]"
)
_RESTORED = f"{_SYNC}/test_restored.py::test_twenty_phones_bring_back_what_the_backup_did_not_have"
RESTORED = f"{_RESTORED}[sqlite-with_the_command]"
OVERTAKEN = f"{_RESTORED}[sqlite-overtaken]"
ERASED = f"{_SYNC}/test_restored.py::test_who_was_erased_stays_erased[sqlite]"
OWED = (
    "tests/domain/test_sync.py::test_what_a_phone_dropped_for_a_stamp_that_was_set_back_comes_again"
)
DURABLE = (
    "tests/store/test_sqlite.py::test_every_connection_is_durable_and_holds_foreign_keys[sqlite]"
)

NOTE = "pwa/src/core/note.test.ts"
QUEUE = "pwa/src/sync/queue.test.ts"
BATCHES = "pwa/src/sync/batches.test.ts"

IDOR = "tests/api/test_idor.py"
OPENAPI = "tests/api/test_openapi_walk.py::test_it_does_so_for_who_is_signed_in_and_for_strangers"
MALFORMED = "tests/api/test_malformed.py"
GUARD = "tests/api/test_guard.py"

TWO_PHONES = "tests/e2e/test_safe.py::test_after_a_day_offline_on_each_two_phones_show_the_same"
