"""The broken builds. Each is a mistake that other apps were shipped with, or nearly."""

from tests.mutants.mutant import Mutant

MUTANTS: tuple[Mutant, ...] = ()
