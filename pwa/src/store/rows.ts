/** Rows as they may really lie on a phone, read as notes. */
import { isObject } from '../core/json.ts';
import type { Note } from '../core/note.ts';

/** `row` as a note; undefined when there is no note to see in it. What is unknown is kept. */
export function readNote(row: unknown): Note | undefined {
  if (!isObject(row) || typeof row.id !== 'string' || typeof row.kind !== 'string') return;
  const { fields, stamps, lost, ...rest } = row;
  return {
    ...(rest as Pick<Note, 'id' | 'kind'>),
    fields: (isObject(fields) ? fields : {}) as Note['fields'],
    stamps: (isObject(stamps) ? stamps : {}) as Note['stamps'],
    ...(Array.isArray(lost) ? { lost: lost.filter(isObject) as unknown as Note['lost'] & {} } : {}),
  };
}

export function readNotes(rows: unknown[]): Note[] {
  return rows.map(readNote).filter((note) => note !== undefined);
}
