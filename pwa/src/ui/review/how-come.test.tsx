// @vitest-environment happy-dom
import { screen, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import type { Change, Fields } from '../../core/note.ts';
import { open, phone } from '../../tests/screen.ts';
import { dayChange, episodeChange, profileChange } from '../shared/changes.ts';
import { Review } from './review.tsx';

const SUNDAY = '2026-03-01';
const MONDAY = '2026-03-02';
const TUESDAY = '2026-03-03';

afterEach(() => {
  vi.useRealTimers();
});

async function review(...changes: Change[]): Promise<HTMLElement> {
  await phone('2026-03-03T10:00:00.000Z', profileChange({ startedOn: SUNDAY }), ...changes);
  open(Review, '/terugblik');
  return screen.getByText('Hoe kwam dit tot stand?').closest('details') as HTMLElement;
}

function used(fold: HTMLElement): (string | null)[] {
  return [...fold.querySelectorAll('.used li')].map((li) => li.textContent);
}

function relief(steps: string[], scores: Fields = {}): Change {
  const fields = { day: MONDAY, zone: 'Europe/Amsterdam', at: '2026-03-02T21:00:00.000Z' };
  return { id: 'run', kind: 'relief', fields: { ...fields, cramp: false, steps, ...scores } };
}

test('the evenings are listed with what was ticked, and the nights are not', async () => {
  const fold = await review(
    dayChange({ evening: 6, 'trigger.stress': true, 'trigger.alcohol': false }, SUNDAY),
    dayChange({ evening: 4, night: 7, 'trigger.stress': false }, MONDAY),
    dayChange({ night: 3 }, TUESDAY),
  );
  expect(used(fold)).toEqual([
    'zondag 1 maart: avond 6. Erbij aangetikt: stress',
    'maandag 2 maart: avond 4. Erbij aangetikt: niets',
  ]);
});

test('a trigger without the score of its evening is not used', async () => {
  const fold = await review(dayChange({ night: 7, 'trigger.stress': true }, MONDAY));
  expect(used(fold)).toEqual([]);
  expect(within(fold).queryByText('Deze notities zijn gebruikt')).toBeNull();
});

test('what was scored and judged stands with its date, not with a number of the plan', async () => {
  const fold = await review(
    dayChange({ 'help.calf-stretch': 1, 'help.legs-up': -1 }, MONDAY),
    episodeChange('calf-stretch', 'guide', { before: 7, after: 4 }, MONDAY),
    episodeChange('legs-up', 'tick', {}, MONDAY),
    episodeChange('breathing', 'guide', { before: 5 }, TUESDAY),
    episodeChange('rest', 'rest', { before: 6, after: 6 }, TUESDAY),
    episodeChange('walk-breaks', 'tick', {}, TUESDAY),
  );
  expect(used(fold).sort()).toEqual([
    'Benen omhoog, maandag 2 maart: slechter',
    'Even niets gedaan, dinsdag 3 maart: van 6 naar 6',
    'Kuiten rekken, maandag 2 maart: van 7 naar 4, beetje beter',
    'Rustig ademen, dinsdag 3 maart: ervoor 5, erna niet genoteerd',
  ]);
  within(fold).getByText(
    /^Meegeteld: 4 keer iets gedaan, 1 keer voor en na genoteerd, 2 keer beoordeeld, 1 keer even niets gedaan\./,
  );
});

test('the steps of one "Nu last?" are one time', async () => {
  const fold = await review(
    relief(['calf-stretch', 'legs-up', 'breathing'], { before: 8, after: 5 }),
    episodeChange('legs-up', 'tick', {}, TUESDAY),
  );
  expect(used(fold)).toEqual([]);
  within(fold).getByText(
    /^Meegeteld: 2 keer iets gedaan, 0 keer voor en na genoteerd, 0 keer beoordeeld\. Rekenwijze/,
  );
});

test('only of a score is it said that what was not noted does not count', async () => {
  const fold = await review();
  within(fold).getByText('Een score die je niet noteerde, telt niet mee. Ook niet als nul.');
});
