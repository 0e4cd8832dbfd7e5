// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { eachOnKeptPhone } from '../../tests/kept-phone.ts';
import { open } from '../../tests/screen.ts';
import { codeOpen, showCode } from './code.ts';
import { eraseSafely } from './go-away.ts';
import { enter, leave, person, startKeeping } from './keep.ts';
import { Safe } from './safe.tsx';

const CODE = 'AAAA-BBBB-CCCC-DDDD-EEEE';

eachOnKeptPhone(() => {});

async function look(part = ''): Promise<HTMLElement | null> {
  cleanup();
  open(Safe, `/meer/veilig/${part}`, '/meer/veilig/:part?');
  await screen.findByRole('heading', { level: 1 });
  return screen.queryByTestId('recovery-code');
}

test('a code that is not kept yet stands there for its owner', async () => {
  await showCode(CODE);
  expect((await look())?.textContent).toContain('AAAA');
});

test.each([
  ['erased', () => eraseSafely('here')],
  ['signed out', leave],
])('nobody sees it after the phone was %s', async (_, go) => {
  await showCode(CODE);
  await go();
  await startKeeping();
  expect([person.value, codeOpen.value]).toEqual([null, false]);
  expect(await look()).toBeNull();
});

test('who comes in after that is neither shown it nor told to keep one', async () => {
  await showCode(CODE);
  await leave();
  await enter(async () => 'p2');
  expect(codeOpen.value).toBe(false);
  expect(await look('sleutels')).toBeNull();
});
