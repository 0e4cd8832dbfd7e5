// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { keepAwake } from './wake-lock.ts';

afterEach(() => {
  Reflect.deleteProperty(navigator, 'wakeLock');
});

function phoneThat(request: () => Promise<{ release: () => Promise<void> }>) {
  Object.defineProperty(navigator, 'wakeLock', { value: { request }, configurable: true });
}

test('taken at once, again on coming back into view, and let go at the end', async () => {
  const release = vi.fn(async () => undefined);
  const request = vi.fn(async () => ({ release }));
  phoneThat(request);
  const letGo = keepAwake();
  await vi.waitFor(() => expect(request).toHaveBeenCalledTimes(1));
  document.dispatchEvent(new Event('visibilitychange'));
  await vi.waitFor(() => expect(request).toHaveBeenCalledTimes(2));
  letGo();
  expect(release).toHaveBeenCalled();
  document.dispatchEvent(new Event('visibilitychange'));
  expect(request).toHaveBeenCalledTimes(2);
});

test('a lock that comes after the end is let go too', async () => {
  const release = vi.fn(async () => undefined);
  phoneThat(async () => ({ release }));
  keepAwake()();
  await vi.waitFor(() => expect(release).toHaveBeenCalled());
});

test('a phone that refuses, or cannot, runs on', async () => {
  keepAwake()();
  phoneThat(() => Promise.reject(new Error('low battery')));
  expect(keepAwake()).toBeTypeOf('function');
});
