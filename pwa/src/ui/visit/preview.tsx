/** The page as it will be printed, small enough for the phone; it can be made larger to read. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Visit } from '../../core/visit.ts';
import type { Composed } from '../../core/visit-page.ts';
import { Button } from '../shared/button.tsx';
import { Sheet } from './sheet.tsx';

/** Of the letters on the page, in points; the first with which everything fits. */
const SIZES = [10.5, 10, 9.5, 9, 8.5, 8, 7.5];

export function Preview({ visit, composed }: { visit: Visit; composed: Composed }) {
  const [large, setLarge] = useState(false);
  const paper = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => fillPage(paper.current?.querySelector('.sheet') ?? null));
  useLayoutEffect(() => (paper.current ? keepScale(paper.current, large) : undefined), [large]);
  return (
    <section aria-labelledby="voorbeeld">
      <div class="visit-preview-head">
        <h2 id="voorbeeld">Zo ziet het eruit</h2>
        <Button look="quiet" onClick={() => setLarge(!large)}>
          {large ? 'Verklein' : 'Vergroot'}
        </Button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, also by keyboard */}
      <section class="visit-paper" ref={paper} tabIndex={0} aria-label="Voorbeeld van het blad">
        <div class="visit-paper-inner">
          <Sheet visit={visit} composed={composed} />
        </div>
      </section>
    </section>
  );
}

function fillPage(sheet: HTMLElement | null): void {
  for (const size of sheet ? SIZES : []) {
    if (!sheet) return;
    sheet.style.fontSize = `${size}pt`;
    if (sheet.scrollHeight <= sheet.clientHeight) return;
  }
}

/** An A4 is 210 mm wide: at 96 pixels an inch, as browsers count. */
const A4_WIDTH = (210 / 25.4) * 96;

function keepScale(paper: HTMLElement, large: boolean): () => void {
  const scale = () => {
    const width = paper.clientWidth / A4_WIDTH;
    paper.style.setProperty('--scale', String(large ? Math.max(1, width) : width));
  };
  scale();
  const watch = new ResizeObserver(scale);
  watch.observe(paper);
  return () => watch.disconnect();
}
