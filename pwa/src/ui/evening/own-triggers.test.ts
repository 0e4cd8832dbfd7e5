import triggers from '@content/triggers.json';
import { expect, it } from 'vitest';
import { askedTriggers, shownTriggers } from './own-triggers.ts';

const shown = (own: string[], noted = {}) => shownTriggers(triggers, own, noted).map((t) => t.id);
const OWN = ['stress', 'alcohol', 'hot_weather'];

it('asks about everything when nothing was chosen', () => {
  expect(shown([])).toEqual(triggers.map((t) => t.id));
  expect(askedTriggers(triggers, [], {})).toHaveLength(triggers.length);
});

it('asks about the own ones, and shows what was tapped behind them', () => {
  expect(shown(OWN)).toEqual(['alcohol', 'stress', 'hot_weather']);
  expect(shown(OWN, { nicotine: true, late_meal: false })).toContain('nicotine');
  expect(shown(OWN, { late_meal: false })).not.toContain('late_meal');
});

it('says nothing about what was not asked', () => {
  expect(askedTriggers(triggers, OWN, {})).toEqual(['alcohol', 'stress', 'hot_weather']);
  expect(askedTriggers(triggers, OWN, { late_meal: false })).toContain('late_meal');
});

it('asks about everything when the chosen ones are no longer there', () => {
  expect(shown(['vroeger'])).toHaveLength(triggers.length);
});
