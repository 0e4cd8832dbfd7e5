"""The broken builds. Each is a mistake that other apps were shipped with, or nearly.

One that no test here can catch by killing processes: SQLite's `synchronous = OFF`. A killed
process leaves its writes with the system; only a power cut takes them. So the setting itself is
read back at the start and by a test, and that is the mutant.
"""

from tests.mutants.of_accounts import OF_ACCOUNTS
from tests.mutants.of_the_phone import OF_THE_PHONE
from tests.mutants.of_the_server import OF_THE_SERVER

MUTANTS = (*OF_THE_SERVER, *OF_THE_PHONE, *OF_ACCOUNTS)
