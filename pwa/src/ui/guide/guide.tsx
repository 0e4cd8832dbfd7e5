/** A guided measure. */
import { useRoute } from 'preact-iso';
import { measureById } from '../../content/index.ts';
import { Flow } from '../shared/flow.tsx';

export function Guide() {
  const measure = measureById(useRoute().params.id ?? '');
  return <Flow where={measure?.title ?? ''} title="Hoe zijn je benen nu?" />;
}
