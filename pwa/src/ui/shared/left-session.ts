/**
 * Whose session is still to be ended on the server: somebody left this phone without a network, or
 * came in and did not stay. It outlives the notes, and goes when somebody comes in to stay.
 */
const KEY = 'left-session';

export function leftSession(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

export function setLeftSession(person: string | null): void {
  try {
    if (person === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, person);
  } catch {
    // A phone that cannot write this down signs out at once or not at all.
  }
}
