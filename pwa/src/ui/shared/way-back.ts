/** Where "Terug" leads on a screen that more than one screen opens. */

/** `path`, with word of where to come back to. */
export function withWayBack(path: string, back: string): string {
  return `${path}?terug=${encodeURIComponent(back)}`;
}

/** The address that `query` names, when it is one of the app; else `otherwise`. */
export function wayBack(query: Record<string, string>, otherwise: string): string {
  const back = query['terug'] ?? '';
  return /^\/(?![/\\])/.test(back) ? back : otherwise;
}
