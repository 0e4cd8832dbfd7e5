"""Broken on the phone: what waits, what is taken in, what is compared."""

from tests.mutants.mutant import Mutant
from tests.mutants.named import BATCHES, MODEL, NOTE, OVERTAKEN, QUEUE, RESTORED, TWO_PHONES

_ENGINE, _TAKE = "pwa/src/sync/engine.ts", "pwa/src/store/take.ts"
_ENDED = "    if (outcome.kind === 'ended') return { kind: 'paused' };\n"
_FORGET = """    if (outcome.kind === 'ended') {
      const results = changes.map(({ op }) => ({ op, status: 'stored' as const }));
      const { epoch, cursor } = state;
      const none = { more: false, now: 0, notes: [], count: 0, digest: 0 };
      await outbox.take(state, { ...none, epoch: epoch ?? '?', cursor, results });
      return { kind: 'paused' };
    }
"""

OF_THE_PHONE = (
    Mutant("what waits is dropped when the session ends", _ENGINE, _ENDED, _FORGET, QUEUE),
    Mutant(
        "the first that fails stops all others",
        _ENGINE,
        "      if (!outcome.busy) batch.failed(changes);\n",
        "",
        QUEUE,
    ),
    Mutant(
        "a change overtakes an earlier one of its note",
        "pwa/src/sync/batches.ts",
        "      return !held.has(note.id);",
        "      return !behind.has(op);",
        BATCHES,
    ),
    Mutant(
        "whatever waits is gone after an answer",
        _TAKE,
        "    if (result?.status === 'stored') await",
        "    if (!result || result.status === 'stored') await",
        MODEL,
    ),
    Mutant(
        "the phone keeps the stamps that the server set back",
        _TAKE,
        "moves.size > 0 ? await moveAll(tx, clock, moves) : []",
        "[] as Note[]",
        MODEL,
    ),
    Mutant(
        "a text that nobody has read counts as read with a later one",
        "pwa/src/core/note.ts",
        " && !unread.some((other) => isBefore(other, entry))",
        "",
        NOTE,
    ),
    Mutant(
        "what was read and written over is not told",
        "pwa/src/core/delta.ts",
        "    ...(seen.length > 0 ? { seen: Object.fromEntries(seen) } : {}),\n",
        "",
        MODEL,
    ),
    Mutant(
        "any difference counts as none",
        _ENGINE,
        "    const differs = !(await agrees(notes, answer));",
        "    const differs: boolean = false;",
        OVERTAKEN,
    ),
    Mutant(
        "a server that forgot is not noticed",
        _TAKE,
        "  if (forgot) await offerAll(tx);\n",
        "",
        RESTORED,
    ),
    Mutant(
        "what the server does not have is removed",
        _TAKE,
        "  if (forgot) await offerAll(tx);\n",
        "  if (forgot) await tx.objectStore('notes').clear();\n",
        RESTORED,
    ),
    Mutant(
        "nobody hears that the app is in view again, or the network back",
        "pwa/src/sync/browser.ts",
        """      addEventListener('online', listener);
      document.addEventListener('visibilitychange', inView);
""",
        "",
        TWO_PHONES,
    ),
)
