/** The store: the only room that opens IndexedDB. It never fetches and knows no screen. */
export { SYNC } from './clock.ts';
export { type Reason, StoreError } from './errors.ts';
export type {
  Answer,
  Outbox,
  Refused,
  Result,
  Snapshot,
  SyncState,
  Waiting,
} from './outbox-types.ts';
export { keepStorage } from './persistence.ts';
export { type DatabaseName, type Options, openStore, type Store } from './store.ts';
