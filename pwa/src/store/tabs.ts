/** Tells the other tabs of this app which notes were written. */
import type { Note } from '../core/note.ts';
import { readNotes } from './rows.ts';

export interface Tabs {
  /** @param all these are all the notes there are */
  tell(notes: Note[], all?: boolean): void;
  onTold(listener: (notes: Note[], all: boolean) => void): () => void;
  close(): void;
}

/** Without BroadcastChannel a tab sees the others' notes when it is loaded again; nothing is lost. */
export function tabsOf(name: string): Tabs {
  const listeners = new Set<(notes: Note[], all: boolean) => void>();
  let channel = typeof BroadcastChannel === 'function' ? new BroadcastChannel(name) : null;
  if (channel) {
    channel.onmessage = ({ data }) => {
      const all = Array.isArray(data?.all);
      const notes = readNotes(all ? data.all : Array.isArray(data) ? data : []);
      if (all || notes.length > 0) for (const listener of listeners) listener(notes, all);
    };
  }
  return {
    tell: (notes, all) => {
      if (all || notes.length > 0) channel?.postMessage(all ? { all: notes } : notes);
    },
    onTold: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      channel?.close();
      channel = null;
    },
  };
}
