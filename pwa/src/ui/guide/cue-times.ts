/** When a guide gives which cue, and what a screen reader is told. */
import { useEffect, useRef } from 'preact/hooks';
import { announce } from '../shared/announce.tsx';
import { diary } from '../shared/state.ts';
import { allowSound, type Cue, give, silence } from './cues.ts';
import { speak } from './voice.ts';

export interface Moment {
  cue: Cue | null;
  /** How long a tone lasts that follows the breath, in seconds. */
  seconds?: number;
  say: string;
}

/** A change that is noticed later than this was slept through: its cue would only startle. */
const LATE_MS = 5000;

/** A step in words, with how a caution changes it: who does not look must hear that as well. */
export function aloud(step: { say: string; detail: string }, changes: readonly string[]): string {
  return [`${step.say}.`, step.detail, ...changes].join(' ');
}

/** Gives `moment` whenever `key` changes while somebody is there to notice; `first` also at the start. */
export function useMoment(key: string | number, now: number, moment: Moment, first = false): void {
  const seen = useRef<{ key: string | number; now: number } | null>(null);
  useEffect(() => {
    const last = seen.current;
    seen.current = { key, now };
    if (last === null ? !first : last.key === key) return;
    if (last !== null && now - last.now > LATE_MS) return;
    if (moment.cue) give(moment.cue, diary.value.profile, moment.seconds);
    if (moment.say) announce(moment.say);
  }, [key, now]);
}

/** Reads `text` aloud when `key` changes, and at the start, for who wants a voice. */
export function useSpoken(key: string | number, now: number, text: string): void {
  const seen = useRef<number | null>(null);
  useEffect(() => {
    const last = seen.current;
    seen.current = now;
    if (last !== null && now - last > LATE_MS) return;
    if (text && diary.value.profile.voice) speak(text);
  }, [key]);
  useEffect(() => {
    seen.current = now;
  }, [now]);
}

const TOUCHES = ['pointerup', 'keydown'];

/**
 * Silent as soon as the screen is left or the guide is paused. After a reload a browser lets no
 * sound start without a touch: the first one anywhere brings it back.
 */
export function useSound(paused: boolean): void {
  useEffect(() => {
    if (paused) silence();
    // Of a touch its end counts, not its beginning.
    for (const touch of TOUCHES) document.addEventListener(touch, allowSound);
    return () => {
      for (const touch of TOUCHES) document.removeEventListener(touch, allowSound);
      silence();
    };
  }, [paused]);
}

/** "Nog 3 minuten", once a minute. */
export function useMinutes(now: number, leftMs: number): void {
  const left = leftMs < Number.POSITIVE_INFINITY ? Math.ceil(leftMs / 60_000) : 0;
  const say = left < 1 ? '' : left === 1 ? 'Nog 1 minuut' : `Nog ${left} minuten`;
  useMoment(left, now, { cue: null, say });
}
