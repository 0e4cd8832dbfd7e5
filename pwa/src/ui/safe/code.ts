/**
 * The recovery code that is being shown. It lives in memory alone; the phone only remembers that one
 * was asked for and not yet confirmed: then the one before may open nothing any more, and a killed
 * app asks for a new one.
 */
import { signal } from '@preact/signals';
import { readDevice, writeDevice } from '../shared/state.ts';

const UNCONFIRMED = 'safe:code-unconfirmed';

export const shownCode = signal<string | null>(null);

/** True when a code was asked for and the person never said to have kept it. */
export const codeOpen = signal(false);

export async function showCode(code: string): Promise<void> {
  shownCode.value = code;
  await rememberCode(true);
}

export async function confirmCode(): Promise<void> {
  shownCode.value = null;
  await rememberCode(false);
}

export async function recallCode(): Promise<void> {
  codeOpen.value = (await readDevice(UNCONFIRMED).catch(() => undefined)) === true;
}

/** Whether a code was asked for that nobody has kept yet. */
export async function rememberCode(open: boolean): Promise<void> {
  codeOpen.value = open;
  // A phone that cannot write this down still has shown the code.
  await writeDevice(UNCONFIRMED, open ? true : undefined).catch(() => {});
}
