/**
 * The recovery code that is being shown. It lives in memory alone; the phone only remembers that one
 * was given and not yet confirmed, so that a killed app asks for a new one.
 */
import { signal } from '@preact/signals';
import { readDevice, writeDevice } from '../shared/state.ts';

const UNCONFIRMED = 'safe:code-unconfirmed';

export const shownCode = signal<string | null>(null);

/** True when a code was shown and the person never said to have kept it. */
export const codeOpen = signal(false);

export async function showCode(code: string): Promise<void> {
  shownCode.value = code;
  await remember(true);
}

export async function confirmCode(): Promise<void> {
  shownCode.value = null;
  await remember(false);
}

export async function recallCode(): Promise<void> {
  codeOpen.value = (await readDevice(UNCONFIRMED).catch(() => undefined)) === true;
}

async function remember(open: boolean): Promise<void> {
  codeOpen.value = open;
  // A phone that cannot write this down still has shown the code.
  await writeDevice(UNCONFIRMED, open ? true : undefined).catch(() => {});
}
