// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { open, phone } from '../../tests/screen.ts';
import { CHOSEN } from '../habits/chosen.ts';
import { choiceChange, profileChange } from '../shared/changes.ts';
import { diary, readDevice, save } from '../shared/state.ts';
import { adviceFor } from './advice.ts';
import { Review } from './review.tsx';

const TODAY = '2026-03-22';
/** Not what is recommended without any notes. */
const OWN = ['active-meetings', 'no-caffeine-after-lunch', 'light-compression'];
const ADJUST = 'Pas mijn gewoontes aan';

const recommended = () =>
  adviceFor(diary.value, TODAY).recommendation.habits.map((e) => e.intervention);
const keep = (ids: string[]) =>
  ids.map((id, i) => choiceChange(id, { habit: i + 1, cue: 'na het journaal' }));

beforeEach(() =>
  phone(
    `${TODAY}T10:00:00.000Z`,
    profileChange({ startedOn: '2026-03-02', habitsChosen: '2026-03-08' }),
    ...keep(OWN),
  ),
);
afterEach(() => {
  vi.useRealTimers();
});

function region() {
  open(Review, '/terugblik');
  return within(screen.getByRole('region', { name: 'Jouw gewoontes' }));
}

async function goOn(button: string): Promise<string[] | undefined> {
  fireEvent.click(screen.getByRole('button', { name: button }));
  await screen.findByTestId('elsewhere');
  return readDevice<string[]>(CHOSEN);
}

describe('who keeps habits', () => {
  it('finds these, and goes on with these and no others', async () => {
    expect(recommended()).not.toEqual(OWN);
    const titles = region().getAllByRole('heading', { level: 3 });
    expect(titles).toHaveLength(3);
    expect(screen.queryByText(/^Nog geen gewoonte van jou/)).toBeNull();
    expect(screen.getByRole('button', { name: ADJUST }).className).toBe('button plain');
    expect(await goOn(ADJUST)).toEqual(OWN);
    expect(OWN.map((id) => diary.value.choices[id]?.cue)).toEqual(Array(3).fill('na het journaal'));
  });

  it('finds the place of one that is not allowed any more filled, and said so', async () => {
    await save(choiceChange('active-meetings', { list: 'not-for-me' }));
    const [best = ''] = recommended();
    region().getByText(/^Nog geen gewoonte van jou: /);
    expect(await goOn(ADJUST)).toEqual(['no-caffeine-after-lunch', 'light-compression', best]);
  });

  it('finds three again when none is left', async () => {
    await save(...OWN.map((id) => choiceChange(id, { list: 'not-for-me' })));
    region();
    const best = recommended();
    expect(await goOn(ADJUST)).toEqual(best);
  });

  it('swaps one, and keeps the two others in their places', async () => {
    const cards = region();
    fireEvent.click(screen.getByRole('button', { name: /^Ruil: Geen cafe/ }));
    const others = await cards.findByRole('list', { name: 'Kies een andere' });
    fireEvent.click(within(others).getByRole('button', { name: /^Benen omhoog/ }));
    await screen.findByText('Nog geen gewoonte van jou: benen omhoog.');
    expect(await goOn(ADJUST)).toEqual(['active-meetings', 'legs-up', 'light-compression']);
  });
});

it('is offered the three that are recommended before that', async () => {
  await save(
    profileChange({ habitsChosen: null }),
    ...OWN.map((id) => choiceChange(id, { habit: null })),
  );
  open(Review, '/terugblik');
  screen.getByRole('region', { name: 'Drie gewoontes om te houden' });
  await waitFor(() => screen.getByRole('button', { name: 'Kies deze nu al' }));
  const best = recommended();
  expect(await goOn('Kies deze nu al')).toEqual(best);
});

it('is where the page opens for who came to choose', async () => {
  open(Review, '/terugblik#gewoontes', '/terugblik');
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Jouw gewoontes'));
});
