/** Why the storage of the phone said no, in four words that a screen can explain. */

/**
 * - `full`: no room left on the phone
 * - `refused`: no storage at all (private window, switched off), or another tab holds it
 * - `newer`: a newer version of the app has been here; this one must be reloaded
 * - `broken`: anything else, after opening again and repeating once
 */
export type Reason = 'full' | 'refused' | 'newer' | 'broken';

export class StoreError extends Error {
  readonly reason: Reason;

  constructor(reason: Reason, cause?: unknown) {
    super(`storage: ${reason}`, { cause });
    this.name = 'StoreError';
    this.reason = reason;
  }
}

const REASONS: Record<string, Reason> = {
  QuotaExceededError: 'full',
  SecurityError: 'refused',
  NotAllowedError: 'refused',
  VersionError: 'newer',
};

export function reasonOf(error: unknown): Reason {
  if (error instanceof StoreError) return error.reason;
  return REASONS[nameOf(error)] ?? 'broken';
}

function nameOf(error: unknown): string {
  return error instanceof Object && 'name' in error ? String(error.name) : '';
}
