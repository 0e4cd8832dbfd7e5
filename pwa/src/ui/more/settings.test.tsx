// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { content } from '../../content/index.ts';
import { isListed } from '../../core/plan.ts';
import { open, phone } from '../../tests/screen.ts';
import { choiceChange, profileChange } from '../shared/changes.ts';
import { diary, save } from '../shared/state.ts';
import { Settings } from './settings.tsx';

beforeEach(() => phone('2026-03-04T10:00:00.000Z', profileChange({ startedOn: '2026-02-20' })));
afterEach(() => {
  vi.useRealTimers();
});

const show = () => open(Settings, '/meer/instellingen');

test('the signs of the start are told, and lead to where they can be changed', async () => {
  await save(profileChange({ flags: ['mood'] }));
  show();
  const row = screen.getByRole('link', { name: /^Signalen voor de huisarts/ });
  expect(row.getAttribute('href')).toBe('/begin?deel=flags');
  expect(row.textContent).toContain('Somberheid of angst neemt je dagen over.');
});

test.each([null, '2026-03-01'])(
  'what was set aside stands on the list again, with habits chosen on %s',
  async (habitsChosen) => {
    await save(
      profileChange({ habitsChosen, meetings: false }),
      choiceChange('active-meetings', { list: 'not-for-me' }),
    );
    show();
    fireEvent.click(screen.getByRole('button', { name: /^Zet terug/ }));
    await waitFor(() =>
      expect(isListed(diary.value, content, { id: 'active-meetings' })).toBe(true),
    );
    expect(screen.queryByRole('button', { name: /^Zet terug/ })).toBeNull();
  },
);

test('nothing is put back that a caution keeps out', async () => {
  await save(
    choiceChange('legs-up', { list: 'not-for-me' }),
    profileChange({ cautions: ['arteries'] }),
  );
  show();
  expect(screen.queryByRole('button', { name: /^Zet terug/ })).toBeNull();
});
