// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { content, listNeedsLibrary, openLibrary } from '../../content/index.ts';
import { buildHistory } from '../../core/history.ts';
import { available, checklist } from '../../core/plan.ts';
import { open as openScreen, phone } from '../../tests/screen.ts';
import { judgedMeasures } from '../evening/steps.ts';
import { tableFile } from '../more/note-files.ts';
import { adviceFor, titleOf } from '../review/advice.ts';
import { doneOn } from '../review/done.ts';
import { choiceChange, dayChange, episodeChange, profileChange } from '../shared/changes.ts';
import { diary, save } from '../shared/state.ts';
import { MeasureScreen } from './measure.tsx';

const DAY = '2026-03-04';

beforeAll(openLibrary);
beforeEach(() =>
  phone('2026-03-04T10:00:00.000Z', profileChange({ startedOn: '2026-03-02', zone: 'x' })),
);
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const open = (measure: string) =>
  openScreen(MeasureScreen, `/maatregel/${measure}`, '/maatregel/:id');
const button = (name: string) => screen.findByRole('button', { name });
const listed = () => checklist(diary.value, content, DAY).map((item) => item.measure.id);

describe('a measure of the library', () => {
  it('that is a habit can be recommended again after it was left out and put back', async () => {
    await save(
      profileChange({ habitsChosen: '2026-03-03' }),
      choiceChange('drink-water', { list: 'added', habit: 1 }),
    );
    open('drink-water');
    fireEvent.click(await button('Niet voor mij'));
    fireEvent.click(await button('Toch op mijn lijst'));
    await button('Niet voor mij');
    expect(available(diary.value, content).map((m) => m.id)).toContain('drink-water');
  });

  it('comes on the list by one tap, is ticked there, and goes off it again', async () => {
    open('drink-water');
    fireEvent.click(await button('Zet op mijn lijst'));
    fireEvent.click(await button('Gedaan'));
    await screen.findByText('Vandaag gedaan');
    expect(listed()).toContain('drink-water');
    expect(diary.value.episodes).toMatchObject([{ measure: 'drink-water', day: DAY }]);
    fireEvent.click(await button('Haal van mijn lijst'));
    await button('Zet op mijn lijst');
    expect(listed()).not.toContain('drink-water');
  });

  it('that nobody can tick off is only read', async () => {
    open('fitting-shoes');
    await screen.findByText('Dit hoef je niet af te vinken.');
    screen.getByText('elke dag');
    expect(screen.queryByRole('button', { name: 'Zet op mijn lijst' })).toBeNull();
  });

  it('that a caution removes says why and cannot be added', async () => {
    await save(profileChange({ cautions: ['numb-feet'] }));
    open('foot-bath');
    await screen.findByText('Dit past nu niet bij jou');
    expect(screen.queryByRole('button', { name: 'Zet op mijn lijst' })).toBeNull();
  });

  it('tells everybody for whom it is not', async () => {
    open('foot-bath');
    await screen.findByText('Voor wie niet');
    screen.getByText('Mijn voeten zijn gevoelloos, bijvoorbeeld door suikerziekte');
  });
});

describe('an added measure', () => {
  const added = (...changes: Parameters<typeof save>) =>
    save(choiceChange('foot-bath', { list: 'added' }), ...changes);

  it('is asked for before the first drawing', async () => {
    expect(listNeedsLibrary(diary.value)).toBe(false);
    await added();
    expect(listNeedsLibrary(diary.value)).toBe(true);
  });

  it('is asked about in the evening, looked back on, exported by its name and can be recommended', async () => {
    await added(
      episodeChange('foot-bath', 'tick', { before: 7, after: 2 }),
      dayChange({ 'help.foot-bath': 2, offered: ['foot-bath'], evening: 3 }),
    );
    expect(judgedMeasures(diary.value, content.measures, DAY).map((m) => m.id)).toEqual([
      'foot-bath',
    ]);
    expect(doneOn(diary.value, [DAY])).toEqual([{ measure: 'foot-bath', done: [true] }]);
    expect(buildHistory(diary.value, content, DAY).episodes).toMatchObject([
      { intervention: 'foot-bath', help: 2, before: 7, after: 2 },
    ]);
    expect(tableFile().text).toContain('Warm voetenbad');
    const { ranking } = adviceFor(diary.value, DAY).recommendation;
    expect(ranking.find((e) => e.intervention === 'foot-bath')?.based_on).toMatchObject({
      days_done: 1,
      moments: 1,
      ratings: 1,
    });
    expect(titleOf('foot-bath')).toBe('Warm voetenbad');
  });

  it('stays on the list when habits were chosen, and can be one', async () => {
    await added(
      choiceChange('calf-stretch', { habit: 1 }),
      profileChange({ habitsChosen: '2026-03-03' }),
    );
    expect(listed()).toEqual(['calf-stretch', 'foot-bath']);
    await save(choiceChange('foot-bath', { list: null, habit: 2 }));
    await waitFor(() => expect(listed()).toEqual(['calf-stretch', 'foot-bath']));
  });

  it('that became a habit is left out and comes back', async () => {
    await save(
      choiceChange('foot-bath', { list: null, habit: 1 }),
      profileChange({ habitsChosen: '2026-03-03' }),
    );
    open('foot-bath');
    fireEvent.click(await button('Niet voor mij'));
    await waitFor(() => expect(listed()).toEqual([]));
    fireEvent.click(await button('Toch op mijn lijst'));
    await waitFor(() => expect(listed()).toEqual(['foot-bath']));
  });

  it('whose working day is missing comes back with it', async () => {
    await added(choiceChange('workplace-round', { list: null }), profileChange({ workday: false }));
    open('workplace-round');
    await screen.findByText('Je hebt geen vaste werkuren. Daarom staat dit niet op je lijst.');
    fireEvent.click(await button('Toch op mijn lijst'));
    await waitFor(() => expect(listed()).toContain('workplace-round'));
  });

  it('that a caution removes is nowhere: not on the list, not recommended', async () => {
    await added(profileChange({ cautions: ['numb-feet'] }));
    expect(listed()).not.toContain('foot-bath');
    const { ranking } = adviceFor(diary.value, DAY).recommendation;
    expect(ranking.map((e) => e.intervention)).not.toContain('foot-bath');
  });
});
