/** A phone on the third day of the plan, whose notes are kept safe: what account tests start from. */
import { cleanup } from '@testing-library/preact';
import { afterEach, beforeEach, vi } from 'vitest';
import { shownCode } from '../ui/safe/code.ts';
import { enter, startKeeping, stopKeeping } from '../ui/safe/keep.ts';
import { profileChange } from '../ui/shared/changes.ts';
import { unsaved } from '../ui/shared/state.ts';
import { dismiss } from '../ui/shared/toast.tsx';
import { type FakeServer, startServer } from './account-server.ts';
import { phone } from './screen.ts';

/** A new one for each test of the file. `begin` gets its server before anybody signs in. */
export function eachOnKeptPhone(begin: (server: FakeServer) => void): void {
  beforeEach(async () => {
    begin(startServer());
    shownCode.value = null;
    dismiss();
    await phone('2026-03-04T11:00:00.000Z', profileChange({ startedOn: '2026-03-02' }));
    await startKeeping();
    await enter(async () => 'p1');
  });
  afterEach(() => {
    cleanup();
    stopKeeping();
    vi.restoreAllMocks();
    unsaved.value = null;
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });
}
