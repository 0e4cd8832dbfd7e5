import { describe, expect, test } from 'vitest';
import {
  asTaken,
  begin,
  elapsed,
  isForgotten,
  pause,
  position,
  previous,
  type Run,
  resume,
  skip,
} from './timeline.ts';

const STEPS = [10, 15, 15];
const T = Date.parse('2026-03-29T00:59:50Z');
const s = (seconds: number) => T + seconds * 1000;

describe('position', () => {
  test.each([
    [0, 0, 10_000, false],
    [9.9, 0, 100, false],
    [10, 1, 15_000, false],
    [39, 2, 1000, false],
    [40, 3, 0, true],
    [90_000, 3, 0, true],
  ])('after %d seconds it is at step %d with %d ms left', (after, step, left, over) => {
    const at = position(STEPS, begin(T), s(after));
    expect([at.step, Math.round(at.left), at.over]).toEqual([step, left, over]);
  });

  test('the clock of the person may jump an hour: only the time that passed counts', () => {
    expect(position(STEPS, begin(T), s(12)).step).toBe(1);
  });

  test('a clock that was put back shows the start, not a negative time', () => {
    expect(elapsed(begin(T), s(-3600))).toBe(0);
    expect(position(STEPS, begin(T), s(-3600))).toMatchObject({ step: 0, total: 40_000 });
  });
});

describe('pause', () => {
  test('time that was paused does not count', () => {
    const run = resume(pause(begin(T), s(4)), s(604));
    expect(position(STEPS, run, s(606))).toMatchObject({ step: 0, into: 6000 });
  });

  test('a guide that stayed paused is where it was', () => {
    expect(position(STEPS, pause(begin(T), s(12)), s(9000))).toMatchObject({ step: 1, into: 2000 });
  });

  test('pausing or going on twice changes nothing', () => {
    const paused = pause(begin(T), s(4));
    expect(pause(paused, s(8))).toEqual(paused);
    const running = resume(paused, s(8));
    expect(resume(running, s(20))).toEqual(running);
  });
});

describe('going to another step', () => {
  test('next goes to its start, also while paused', () => {
    const paused = pause(begin(T), s(3));
    expect(position(STEPS, skip(STEPS, paused, s(50)), s(60))).toMatchObject({ step: 1, into: 0 });
  });

  test('next on the last step ends it', () => {
    expect(position(STEPS, skip(STEPS, begin(T), s(30)), s(30)).over).toBe(true);
  });

  test('previous first goes to the start of this step, then to the one before', () => {
    const once = previous(STEPS, begin(T), s(18));
    expect(position(STEPS, once, s(18))).toMatchObject({ step: 1, into: 0 });
    const twice = previous(STEPS, once, s(19));
    expect(position(STEPS, twice, s(19))).toMatchObject({ step: 0, into: 0 });
  });

  test('previous at the very start stays there', () => {
    expect(position(STEPS, previous(STEPS, begin(T), s(1)), s(1))).toMatchObject({
      step: 0,
      into: 0,
    });
  });
});

describe('a step without a length', () => {
  const PLANNED = [10, 0, 15];
  const at = (run: Run, seconds: number) => position(asTaken(PLANNED, run), run, s(seconds));
  const tapped = (run: Run, seconds: number) => skip(asTaken(PLANNED, run), run, s(seconds));
  const back = (run: Run, seconds: number) => previous(asTaken(PLANNED, run), run, s(seconds));

  test('waits until the person goes on, however long that takes', () => {
    const run = begin(T);
    expect(at(run, 9000)).toMatchObject({ step: 1, over: false, left: Number.POSITIVE_INFINITY });
    const gone = tapped(run, 9000.123);
    expect(at(gone, 9000.123)).toMatchObject({ step: 2, into: 0 });
    expect(at(gone, 9015.2).over).toBe(true);
  });

  test('keeps waiting through a pause, and survives being written down', () => {
    const paused = pause(begin(T), s(30));
    const gone = JSON.parse(JSON.stringify(tapped(resume(paused, s(600)), 610)));
    expect(at(gone, 612)).toMatchObject({ step: 2, into: 2000 });
  });

  test('waits again when it is gone back to', () => {
    const gone = tapped(begin(T), 100);
    const again = back(gone, 101);
    expect(at(again, 500)).toMatchObject({ step: 1, over: false });
    expect(at(back(again, 101), 102)).toMatchObject({ step: 0, into: 1000 });
  });
});

test('a guide is forgotten after three hours, or when the clock says the same backwards', () => {
  expect(isForgotten(begin(T), s(3 * 3600))).toBe(false);
  expect(isForgotten(begin(T), s(3 * 3600 + 1))).toBe(true);
  expect(isForgotten(begin(T), s(-4 * 3600))).toBe(true);
});
