/** Everything of one person as one JSON file, and back. */
import { type Json, KINDS, type Note } from './note.ts';
import { isStamp } from './stamp.ts';

const FORMAT = 'lichte-benen';
export const VERSION = 1;
const MAX_DEPTH = 32;
const WRONG_STAMP = 'Dit tijdstip klopt niet. Het bestand is veranderd.';

export interface ReadError {
  /** Where it is wrong: `notes[3].stamps.text`; empty for the file as a whole. */
  field: string;
  /** One sentence in Dutch. */
  message: string;
}

/** @param at when it is made · @param device id of the phone that makes it */
export function exportFile(notes: readonly Note[], made: { at: string; device: string }): string {
  const file = {
    format: FORMAT,
    version: VERSION,
    exportedAt: made.at,
    device: made.device,
    notes,
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/** The notes of an exported file, exactly as they were, or the first thing that is wrong with it. */
export function readExport(text: string): { notes: Note[] } | { error: ReadError } {
  try {
    const file = parse(text);
    checkFile(file);
    return { notes: file.notes as unknown as Note[] };
  } catch (error) {
    if (error instanceof Wrong) return { error: { field: error.field, message: error.message } };
    throw error;
  }
}

type Bag = { [key: string]: Json };

class Wrong extends Error {
  readonly field: string;
  constructor(field: string, message: string) {
    super(message);
    this.field = field;
  }
}

function parse(text: string): Bag {
  try {
    return bag(JSON.parse(text.replace(/^\uFEFF/, '')), '');
  } catch {
    throw new Wrong(
      '',
      'Dit is geen bestand van deze app. Kies het bestand dat je hier hebt bewaard.',
    );
  }
}

function checkFile(file: Bag): void {
  check(file.format === FORMAT, 'format', 'Dit bestand is niet door deze app gemaakt.');
  const version = file.version;
  check(
    Number.isInteger(version) && (version as number) >= 1,
    'version',
    'Het bestand zegt niet hoe het is gemaakt.',
  );
  check(
    (version as number) <= VERSION,
    'version',
    'Dit bestand komt uit een nieuwere app. Werk eerst de app bij.',
  );
  const notes = file.notes;
  check(Array.isArray(notes), 'notes', 'Er staan geen notities in dit bestand.');
  const ids = new Set<Json>();
  (notes as Json[]).forEach((note, i) => {
    const id = checkNote(note, `notes[${i}]`);
    check(!ids.has(id), `notes[${i}].id`, 'Deze notitie staat er twee keer in.');
    ids.add(id);
  });
}

/** Checks one note and gives its id. */
function checkNote(value: Json, where: string): Json {
  const note = bag(value, where);
  const [id, kind] = [own(note, 'id'), own(note, 'kind')];
  const isName = typeof id === 'string' && id !== '' && id.length <= 200;
  check(isName, `${where}.id`, 'Deze notitie heeft geen naam.');
  const isKind = (KINDS as Json[]).includes(kind);
  check(isKind, `${where}.kind`, 'Deze soort notitie kent de app niet.');
  const fields = bag(own(note, 'fields'), `${where}.fields`);
  for (const [name, field] of Object.entries(fields))
    checkField(field, `${where}.fields.${name}`, 0);
  checkStamps(own(note, 'stamps'), `${where}.stamps`);
  checkStamps(own(note, 'seen') ?? {}, `${where}.seen`);
  checkLost(own(note, 'lost') ?? [], `${where}.lost`);
  return id;
}

/** A field without a stamp is the oldest; a text that is none could win for ever. */
function checkStamps(stamps: Json, where: string): void {
  for (const [name, stamp] of Object.entries(bag(stamps, where)))
    check(stamp === '' || isStamp(stamp), `${where}.${name}`, WRONG_STAMP);
}

function checkLost(lost: Json, where: string): void {
  check(Array.isArray(lost), where, 'Hier hoort een lijst te staan.');
  (lost as Json[]).forEach((value, i) => {
    const entry = bag(value, `${where}[${i}]`);
    for (const name of ['field', 'value'])
      check(
        typeof own(entry, name) === 'string',
        `${where}[${i}].${name}`,
        'Hier hoort tekst te staan.',
      );
    checkStamps({ stamp: own(entry, 'stamp') }, `${where}[${i}]`);
  });
}

/** JSON can say 1e999; a number that is none would poison every sum. */
function checkField(value: Json, where: string, depth: number): void {
  check(typeof value !== 'number' || Number.isFinite(value), where, 'Dit getal is te groot.');
  if (typeof value !== 'object' || value === null) return;
  check(depth < MAX_DEPTH, where, 'Dit veld zit te diep in elkaar.');
  for (const inner of Object.values(value)) checkField(inner, where, depth + 1);
}

function bag(value: Json | undefined, where: string): Bag {
  const isBag = typeof value === 'object' && value !== null && !Array.isArray(value);
  check(isBag, where, 'Hier ontbreekt iets. Het bestand is niet heel.');
  return value as Bag;
}

function own(from: Bag, name: string): Json {
  return Object.hasOwn(from, name) ? (from[name] as Json) : null;
}

function check(right: boolean, field: string, message: string): void {
  if (!right) throw new Wrong(field, message);
}
