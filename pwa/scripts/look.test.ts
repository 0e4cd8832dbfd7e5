import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { describe, expect, it } from 'vitest';

const SCRIPT = readFileSync(fileURLToPath(new URL('../public/look.js', import.meta.url)), 'utf8');

/** Runs look.js on a bare page at `time` on the wall clock. Nothing is ever painted there. */
function look(time: string, stored: () => string | null, pathname = '/landing') {
  const dataset: Record<string, string> = {};
  const meta: Record<string, string> = {};
  const scripts: string[] = [];
  const waiting: (() => void)[] = [];
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  vm.runInNewContext(SCRIPT, {
    location: { pathname },
    localStorage: { getItem: stored },
    Date: class {
      getHours = () => hours;
      getMinutes = () => minutes;
    },
    addEventListener: () => {},
    setTimeout: (work: () => void) => waiting.push(work),
    PerformanceObserver: class {
      observe() {}
    },
    document: {
      currentScript: { dataset: { app: '/app.js' } },
      createElement: () => ({}),
      head: { append: ({ src }: { src: string }) => scripts.push(src) },
      documentElement: { dataset },
      querySelector: (selector: string) => ({
        setAttribute: (_: string, value: string) => {
          meta[selector] = value;
        },
      }),
    },
  });
  const said = (name: string) => meta[`meta[name="${name}"]`];
  return {
    look: dataset.look,
    ground: said('theme-color'),
    scheme: said('color-scheme'),
    fresh: 'fresh' in dataset,
    scripts,
    waiting,
  };
}

describe('the look before the first paint', () => {
  it.each([
    ['20:59', null, 'day'],
    ['21:00', null, 'evening'],
    ['03:00', null, 'evening'],
    ['05:59', null, 'evening'],
    ['06:00', null, 'day'],
    ['19:30', { from: '19:30', until: '05:00' }, 'evening'],
    ['05:00', { from: '19:30', until: '05:00' }, 'day'],
    ['23:30', { from: '00:30', until: '06:00' }, 'day'],
    ['00:30', { from: '00:30', until: '06:00' }, 'evening'],
    ['12:00', { force: 'evening', at: '/landing' }, 'evening'],
    ['12:00', { force: 'evening', at: '/' }, 'day'],
    ['22:00', { from: 7, until: null, force: 'pink' }, 'evening'],
  ])('at %s with %o is %s', (time, word, want) => {
    expect(look(time, () => JSON.stringify(word)).look).toBe(want);
  });

  it('tells the browser what to paint before there is a style sheet', () => {
    expect(look('12:00', () => null).scheme).toBe('light');
    expect(look('22:00', () => null).scheme).toBe('dark');
  });

  it('colours the bar of the phone with it', () => {
    expect(look('12:00', () => null).ground).toBe('#FAF5EE');
    expect(look('22:00', () => null).ground).toBe('#16100B');
  });

  it.each([
    [
      'storage is forbidden',
      () => {
        throw new Error('SecurityError');
      },
    ],
    ['the word is torn', () => '{"from":'],
    ['the word is no object', () => '7'],
  ])('follows the default hours when %s', (_, stored) => {
    expect(look('22:00', stored as () => string).look).toBe('evening');
    expect(look('12:00', stored as () => string).look).toBe('day');
  });
});

describe('the first paint', () => {
  const word = (said: object | null) => () => said && JSON.stringify(said);

  it.each([
    ['/', null],
    ['/welkom', null],
    ['/', { fresh: true }],
  ])('at %s after %o is the welcome screen, and the app comes after it', (address, said) => {
    const { fresh, scripts, waiting } = look('12:00', word(said), address);
    expect({ fresh, scripts }).toEqual({ fresh: true, scripts: [] });
    for (const work of waiting) work();
    expect(scripts).toEqual(['/app.js']);
  });

  it.each([
    ['/', { fresh: false }],
    ['/', { from: '21:00', until: '06:00' }],
    ['/nu', null],
  ])('at %s after %o is left to the app', (address, said) => {
    const { fresh, scripts } = look('12:00', word(said), address);
    expect({ fresh, scripts }).toEqual({ fresh: false, scripts: ['/app.js'] });
  });
});
