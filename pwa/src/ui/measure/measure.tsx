/** One measure: what it is, how to do it, what is known. */
import { useRoute } from 'preact-iso';
import { measureById } from '../../content/index.ts';
import { Page } from '../shared/page.tsx';

export function MeasureScreen() {
  const measure = measureById(useRoute().params.id ?? '');
  return (
    <Page title={measure?.title ?? 'Niet gevonden'} back="/">
      <p>{measure?.why}</p>
    </Page>
  );
}
