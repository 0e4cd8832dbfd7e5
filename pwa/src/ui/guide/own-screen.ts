/** Measures whose guide is a screen of its own. */
const SCREENS = new Map([
  ['wind-down', '/landing'],
  ['worry-writing', '/parkeren'],
]);

export function ownScreen(measure: string | undefined): string | undefined {
  return measure === undefined ? undefined : SCREENS.get(measure);
}

/** Where "begin" leads; undefined for what has no guide. */
export function guideAddress(measure: { id: string; guide: unknown }): string | undefined {
  return ownScreen(measure.id) ?? (measure.guide ? `/gids/${measure.id}` : undefined);
}
