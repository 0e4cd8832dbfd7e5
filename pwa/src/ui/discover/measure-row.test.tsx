// @vitest-environment happy-dom
import { screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { measureById } from '../../content/index.ts';
import { open, phone } from '../../tests/screen.ts';
import { choiceChange, profileChange } from '../shared/changes.ts';
import { save } from '../shared/state.ts';
import { MeasureRow } from './measure-row.tsx';

afterEach(() => {
  vi.useRealTimers();
});

const Row = () => <MeasureRow measure={measureById('legs-up')!} back="/ontdek" />;
const tag = () => screen.queryByText('staat op je lijst');

test('a row says that it belongs to the list only while it does', async () => {
  await phone('2026-03-04T10:00:00.000Z', profileChange({ startedOn: '2026-03-02' }));
  open(Row, '/ontdek');
  expect(tag()).not.toBeNull();
  await save(profileChange({ habitsChosen: '2026-03-03' }));
  open(Row, '/ontdek');
  expect(tag()).toBeNull();
  await save(choiceChange('legs-up', { list: 'added' }));
  open(Row, '/ontdek');
  expect(tag()).not.toBeNull();
});
