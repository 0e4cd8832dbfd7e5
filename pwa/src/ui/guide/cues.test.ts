// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { allowSound, give } from './cues.ts';

/** As much of a browser's sound as a cue touches. */
class Sound {
  static last: Sound;
  state = 'running';
  currentTime = 0;
  destination = {};
  started = 0;
  resume = vi.fn(async () => {
    this.state = 'running';
  });

  constructor() {
    Sound.last = this;
  }

  createGain() {
    const gain = {
      setValueAtTime: () => {},
      exponentialRampToValueAtTime: () => {},
      setTargetAtTime: () => {},
    };
    return { gain, connect: (next: unknown) => next };
  }

  createOscillator() {
    const start = () => {
      this.started++;
    };
    return { ...this.createGain(), frequency: this.createGain().gain, start, stop: () => {} };
  }
}

beforeEach(() => {
  vi.stubGlobal('AudioContext', Sound);
  allowSound();
});

const WANTED = { sound: true, vibration: false };

it('sounds for who wants it, and for nobody else', () => {
  give('in', WANTED);
  expect(Sound.last.started).toBe(1);
  give('in', { ...WANTED, sound: false });
  expect(Sound.last.started).toBe(1);
});

it('comes back by itself after a call', async () => {
  const before = Sound.last.started;
  Sound.last.state = 'interrupted';
  give('in', WANTED);
  expect(Sound.last.started).toBe(before);
  expect(Sound.last.resume).toHaveBeenCalled();
  await Promise.resolve();
  give('out', WANTED);
  expect(Sound.last.started).toBe(before + 1);
});
