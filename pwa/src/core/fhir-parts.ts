/** The pieces that FHIR R4 resources are made of. */
import { clean } from './visit-page.ts';

export type Fhir = Record<string, unknown>;

/** Our own codes: scores, triggers, measures, verdicts. A name, not an address. */
export const CODES = 'urn:x-lichte-benen:codes';
export const LANGUAGE = 'nl-NL';

export function coding(code: string, display: string): Fhir {
  return { system: CODES, code, display };
}

export function reference(fullUrl: string): Fhir {
  return { reference: fullUrl };
}

/** Paragraphs as XHTML; `own` when they hold what stands in no field: the person's words, a count. */
export function narrative(paragraphs: string[], own = false): Fhir {
  const lines = paragraphs.flatMap((text) => clean(text).split('\n'));
  const body = lines.map((line) => `<p>${escaped(line)}</p>`).join('');
  const open = `<div xmlns="http://www.w3.org/1999/xhtml" lang="${LANGUAGE}" xml:lang="${LANGUAGE}">`;
  return { status: own ? 'additional' : 'generated', div: `${open}${body}</div>` };
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
