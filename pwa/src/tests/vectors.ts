/** The cases that both languages keep to: tests/vectors/*.json, and the content they speak of. */
import { readFileSync } from 'node:fs';
import type { Fields, Kind, Note } from '../core/note.ts';

const root = new URL('../../../', import.meta.url);

export function vectors<T>(name: string): T {
  return json(`tests/vectors/${name}.json`);
}

export function contentFile<T>(name: string): T {
  return json(`server/content/${name}.json`);
}

/** A note as a case writes it: without stamps, and without an id where its kind says enough. */
export interface BareNote {
  id?: string;
  kind: string;
  fields: Fields;
}

export function notesOf(bare: BareNote[]): Note[] {
  return bare.map((note) => ({ id: note.kind, stamps: {}, ...note, kind: note.kind as Kind }));
}

function json<T>(path: string): T {
  return JSON.parse(readFileSync(new URL(path, root), 'utf8'));
}
