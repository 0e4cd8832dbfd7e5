/** Tells the other tabs of this app which notes were written. */
import type { Note } from '../core/note.ts';
import { readNotes } from './rows.ts';

export interface Tabs {
  tell(notes: Note[]): void;
  onTold(listener: (notes: Note[]) => void): () => void;
  close(): void;
}

/** Without BroadcastChannel a tab sees the others' notes when it is loaded again; nothing is lost. */
export function tabsOf(name: string): Tabs {
  const listeners = new Set<(notes: Note[]) => void>();
  let channel = typeof BroadcastChannel === 'function' ? new BroadcastChannel(name) : null;
  if (channel) {
    channel.onmessage = ({ data }) => {
      const notes = readNotes(Array.isArray(data) ? data : []);
      if (notes.length > 0) for (const listener of listeners) listener(notes);
    };
  }
  return {
    tell: (notes) => {
      if (notes.length > 0) channel?.postMessage(notes);
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
