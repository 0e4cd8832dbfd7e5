/** The one place where the app draws ids. */
export function randomId(): string {
  return crypto.randomUUID();
}
