/** The sync: the only room that speaks with the server. It never holds up a tap. */
import type { Store } from '../store/index.ts';
import { engineOf, pageOf } from './browser.ts';
import type { Status, Watched } from './status.ts';
import { startTriggers } from './triggers.ts';

export { NO_ACCOUNT, type Status, type Watched } from './status.ts';

export interface Sync {
  readonly status: Watched<Status>;
  /** Syncs at once; resolves when it has ended, also when the server could not be reached. */
  run(): Promise<void>;
  /**
   * The only way to sign in: does `signIn` (which resolves with the person, null when nobody came
   * in) while no tab syncs, then gives this phone to that person and offers every note.
   */
  enter(signIn: () => Promise<string | null>): Promise<void>;
  /** Forgets the account on this phone, and what waited for it; the notes stay. After signing out. */
  leave(): Promise<void>;
  stop(): void;
}

/** @param store a handle of its own on the person's notes: it hears what the screens write */
export function startSync(store: Store): Sync {
  const engine = engineOf(store);
  const { run, stop } = startTriggers(engine, pageOf(store));
  return {
    status: engine.status,
    run,
    enter: async (signIn) => {
      try {
        await engine.enter(signIn);
      } finally {
        await run();
      }
    },
    leave: engine.leave,
    stop,
  };
}
