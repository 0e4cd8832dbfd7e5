/**
 * What the first screen needs of the measures: `@content/measures.json?brief` is cut from the same
 * file that the screens read in full.
 */
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import type { BriefMeasure, Measure } from '../src/core/content.ts';

const BRIEF = /\/server\/content\/measures\.json\?brief$/;

export function briefContent(): Plugin {
  return {
    name: 'brief-content',
    load: {
      filter: { id: BRIEF },
      handler(id) {
        const file = id.slice(0, id.indexOf('?'));
        this.addWatchFile(file);
        const full = JSON.parse(readFileSync(file, 'utf8'));
        const brief = full.map(measure);
        return { code: `export default ${JSON.stringify(brief)}`, moduleType: 'js' };
      },
    },
  };
}

function measure({ id, title, moment, times, dose, needs, guide }: Measure): BriefMeasure {
  const kind = guide && { kind: guide.kind };
  return { id, title, moment, times, dose, ...(needs && { needs }), guide: kind };
}
