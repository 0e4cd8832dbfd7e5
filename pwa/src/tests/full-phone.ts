/** A phone whose storage is full. */
import { vi } from 'vitest';

/** Nothing can be written until the phone has `room` again. */
export function fullPhone(): { room: () => void } {
  const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('as the phone says it', 'QuotaExceededError');
  });
  return { room: () => full.mockRestore() };
}
