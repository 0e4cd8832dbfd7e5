// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { unsaved } from './state.ts';
import { atRest } from './update.ts';

afterEach(() => {
  document.body.innerHTML = '';
  unsaved.value = null;
  history.replaceState(null, '', '/');
});

describe('a new version may take over', () => {
  it.each(['/', '/terugblik', '/dagboek', '/huisarts', '/meer', '/meer/over'])('on %s', (path) => {
    history.replaceState(null, '', path);
    expect(atRest()).toBe(true);
  });
});

describe('a new version waits', () => {
  it.each([
    '/avond',
    '/nu',
    '/begin',
    '/rust',
    '/gewoontes',
    '/gids/breathing',
    '/dagboek/2026-03-01',
    '/welkom',
  ])('on %s, where something is under way', (path) => {
    history.replaceState(null, '', path);
    expect(atRest()).toBe(false);
  });

  it.each(['textarea', 'input', 'select'])('while a %s has the focus', (name) => {
    const field = document.body.appendChild(document.createElement(name));
    field.focus();
    expect(atRest()).toBe(false);
    field.blur();
    expect(atRest()).toBe(true);
  });

  it('while a question is open', () => {
    document.body.innerHTML = '<dialog open></dialog>';
    expect(atRest()).toBe(false);
  });

  it('while something could not be saved', () => {
    unsaved.value = { changes: [], reason: 'full' };
    expect(atRest()).toBe(false);
  });
});
