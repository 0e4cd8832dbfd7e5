/** What the app says about the safety of the notes. */

export interface Status {
  /**
   * - `none`: this phone has no account
   * - `unheard`: nothing waits, but the server has not yet said what it has
   * - `safe`: everything is kept on the server
   * - `waiting`: `waiting` notes are on this phone alone, for now
   * - `refused`: nothing waits, but the server would not take `refused` changes
   * - `differs`: nothing waits, but phone and server do not have the same; tried again within hours
   * - `paused`: the session ended; sign in to go on. `waiting` and `refused` hold all the same
   */
  kind: 'none' | 'unheard' | 'safe' | 'waiting' | 'refused' | 'differs' | 'paused';
  /** Notes with a change that only this phone has. */
  waiting: number;
  /** Changes that the server would not take. */
  refused: number;
  /** When everything was last safely kept, ms of this phone's clock; null: never yet. */
  since: number | null;
}

/** A value that can be watched, like a signal. */
export interface Watched<T> {
  readonly value: T;
  /** Calls `listener` at once and after every change. Gives the way to stop. */
  subscribe(listener: (value: T) => void): () => void;
}

export const NO_ACCOUNT: Status = { kind: 'none', waiting: 0, refused: 0, since: null };

/** A watched value and the way to set it. */
export function watched<T>(first: T): Watched<T> & { set(value: T): void } {
  const listeners = new Set<(value: T) => void>();
  let value = first;
  return {
    get value() {
      return value;
    },
    subscribe(listener) {
      listeners.add(listener);
      listener(value);
      return () => listeners.delete(listener);
    },
    set(next) {
      if (JSON.stringify(next) === JSON.stringify(value)) return;
      value = next;
      for (const listener of listeners) listener(value);
    },
  };
}
