/** Notes as a server takes them, from rows as they may lie on a phone. */
import { merge, type Note } from './note.ts';
import { deviceOf, isStamp, type Stamp } from './stamp.ts';

/** For a field that has no stamp: older than any. */
const FIRST: Stamp = '000000000-0000-0';

/** `note` with a stamp for each field and nothing that is none; a sound note comes back equal. */
export function soundNote(note: Note): Note {
  const own = (name: string) => (Object.hasOwn(note.stamps, name) ? note.stamps[name] : '');
  const stamps = Object.keys(note.fields).map((name) => [name, own(name)] as const);
  const sound = (stamp: unknown) => (isStamp(stamp) ? stamp : FIRST);
  const next: Note = {
    id: note.id,
    kind: note.kind,
    fields: note.fields,
    stamps: Object.fromEntries(stamps.map(([name, stamp]) => [name, sound(stamp)])),
    lost: (note.lost ?? [])
      .filter(({ field, value }) => typeof field === 'string' && typeof value === 'string')
      .map(({ field, value, stamp }) => ({ field, value, stamp: isStamp(stamp) ? stamp : '' })),
    seen: Object.fromEntries(
      Object.entries(note.seen ?? {}).filter(([device, s]) => isStamp(s) && deviceOf(s) === device),
    ),
  };
  return merge(next, next);
}

/** `note` in parts of at most about `size` characters of JSON, which merge into it again. */
export function partsOf(note: Note, size: number): Note[] {
  if (JSON.stringify(note).length <= size) return [note];
  const { id, kind, fields, stamps, lost = [], seen } = note;
  const bare: Note = { id, kind, fields: {}, stamps: {}, ...(seen ? { seen } : {}) };
  const pieces: Note[] = [
    ...Object.entries(fields).map(([name, value]) => ({
      ...bare,
      fields: Object.fromEntries([[name, value]]),
      stamps: Object.fromEntries(Object.entries(stamps).filter(([other]) => other === name)),
    })),
    ...lost.map((entry) => ({ ...bare, lost: [entry] })),
  ];
  return pieces.reduce<Note[]>((parts, piece) => {
    const last = parts.at(-1);
    const both = last && joined(last, piece);
    if (both && JSON.stringify(both).length <= size) parts[parts.length - 1] = both;
    else parts.push(piece);
    return parts;
  }, []);
}

function joined(a: Note, b: Note): Note {
  const lost = [...(a.lost ?? []), ...(b.lost ?? [])];
  return {
    ...a,
    fields: { ...a.fields, ...b.fields },
    stamps: { ...a.stamps, ...b.stamps },
    ...(lost.length > 0 ? { lost } : {}),
  };
}
