/** Keeps the screen on while something runs, where the browser can. */

/** Returns what lets the screen go dark again. A refusal (low battery) is no error: the timer needs no screen. */
export function keepAwake(): () => void {
  let lock: WakeLockSentinel | undefined;
  let over = false;

  async function take(): Promise<void> {
    if (over || document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
    try {
      lock = await navigator.wakeLock.request('screen');
      if (over) await lock.release();
    } catch {
      lock = undefined;
    }
  }

  // The browser takes the lock away whenever the app leaves the screen.
  document.addEventListener('visibilitychange', take);
  take();
  return () => {
    over = true;
    document.removeEventListener('visibilitychange', take);
    lock?.release().catch(() => undefined);
  };
}
