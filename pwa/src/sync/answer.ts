/** Reads an answer to a sync, or sees that it is none: a hotel's page says 200 as well. */
import { isObject } from '../core/json.ts';
import type { Lost, Note } from '../core/note.ts';
import { isStamp } from '../core/stamp.ts';
import type { Answer, Result } from '../store/index.ts';

/** Null when `body` is not our server's answer, or about none of `ops` when there were any. */
export function readAnswer(body: unknown, ops: ReadonlySet<string>): Answer | null {
  if (!isObject(body)) return null;
  const { epoch, cursor, more, now, results, notes, count, digest } = body;
  const right =
    typeof epoch === 'string' &&
    epoch !== '' &&
    typeof more === 'boolean' &&
    [cursor, now, count, digest].every(isWhole) &&
    Array.isArray(results) &&
    results.every(isResult) &&
    Array.isArray(notes) &&
    notes.every(isNote);
  if (!right) return null;
  const ours = results.filter(({ op }) => ops.has(op));
  if (ops.size > 0 && ours.length === 0) return null;
  return { ...(body as unknown as Answer), results: ours };
}

function isResult(value: unknown): value is Result {
  if (!isObject(value) || typeof value.op !== 'string') return false;
  if (value.status === 'refused')
    return typeof value.field === 'string' && typeof value.message === 'string';
  return value.status === 'stored' && (value.moved === undefined || isMoves(value.moved));
}

function isMoves(value: unknown): boolean {
  return isObject(value) && Object.entries(value).every((move) => move.every(isStamp));
}

function isNote(value: unknown): value is Note {
  if (!isObject(value)) return false;
  const { id, kind, fields, stamps, lost = [], seen = {} } = value;
  const texts = (bag: unknown) =>
    isObject(bag) && Object.values(bag).every((text) => typeof text === 'string');
  const isLost = (entry: unknown): entry is Lost =>
    isObject(entry) && [entry.field, entry.value, entry.stamp].every((x) => typeof x === 'string');
  return (
    typeof id === 'string' &&
    id !== '' &&
    typeof kind === 'string' &&
    isObject(fields) &&
    texts(stamps) &&
    texts(seen) &&
    Array.isArray(lost) &&
    lost.every(isLost)
  );
}

function isWhole(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
