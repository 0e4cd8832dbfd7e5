/** The files that the person takes along. Their names say nothing of legs. */
import { fhirDocument } from '../../core/fhir.ts';
import type { Visit } from '../../core/visit.ts';
import type { Composed } from '../../core/visit-page.ts';
import { randomId } from '../shared/chance.ts';
import { instantNow, today } from '../shared/clock.ts';
import type { TextFile } from '../shared/download.ts';
import style from './sheet.css?inline';

/** The page as it stands in the preview, with its own looks: opens anywhere, loads nothing. */
export function pageFile(): TextFile {
  const page = document.querySelector('.sheet')?.outerHTML ?? '';
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Voor mijn huisarts</title>`;
  const text = `<!doctype html><html lang="nl" class="sheet-file"><head>${head}<style>${style}</style></head><body>${page}</body></html>`;
  return { name: `bezoek-${today.value}.html`, type: 'text/html', text };
}

export function healthRecordFile(visit: Visit, composed: Composed): TextFile {
  const bundle = fhirDocument(visit, composed, { now: instantNow(), id: randomId });
  return {
    name: `bezoek-${today.value}.json`,
    type: 'application/fhir+json',
    text: JSON.stringify(bundle, null, 1),
  };
}
