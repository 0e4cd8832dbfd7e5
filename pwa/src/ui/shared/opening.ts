/** Asks for the notes before the rest of the app has been run: main.tsx imports it first. */
import { openFailed, openNotes } from './state.ts';

export const opened = openNotes().catch(openFailed);
