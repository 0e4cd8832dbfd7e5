"""How much is tried: enough to trust in `make test`, millions in `make soak`.

`OPERATIONS` is the number for the model test, in fields that somebody changed; for each 1,000 come
some 430 changes (a tick changes several fields), 290 syncs, 330 requests, 85 faults, and 40 times
that a phone is loaded anew, gets another clock or is lost. More than usual makes this a soak, and
with less the other tests do less as well. `SEED` replays a run.
"""

import os
import random

USUAL_OPERATIONS = 20_000
OPERATIONS = int(os.environ.get("OPERATIONS", USUAL_OPERATIONS))
SOAK = OPERATIONS > USUAL_OPERATIONS


def count(usual: int, soak: int) -> int:
    return soak if SOAK else max(1, usual * OPERATIONS // USUAL_OPERATIONS)


def seed_of_this_run() -> int:
    """The same cases each time the same code is tested, others in each soak."""
    usual = random.SystemRandom().randrange(10**9) if SOAK else 1
    return int(os.environ.get("SEED", usual))
