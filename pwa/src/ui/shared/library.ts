/** Opens the library when the notes ask for it: before the first drawing for the list, else after. */
import { effect } from '@preact/signals';
import { listNeedsLibrary, needsLibrary, openLibrary } from '../../content/index.ts';
import { diary } from './state.ts';

export async function startLibrary(): Promise<void> {
  if (listNeedsLibrary(diary.value)) await openLibrary();
  effect(() => {
    if (needsLibrary(diary.value)) openLibrary();
  });
}
