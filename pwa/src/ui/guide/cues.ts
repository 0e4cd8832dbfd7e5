/** What can be followed with closed eyes: soft tones and vibration, as the person chose. */
import { hushVoice } from './voice.ts';

export type Cue = 'in' | 'out' | 'hold' | 'next' | 'half' | 'end';

export interface Wanted {
  sound: boolean;
  vibration: boolean;
}

/** Hertz from and to, and the second at which a tone starts. Rising is in, falling is out. */
const TONES: Record<Cue, [from: number, to: number, at: number][]> = {
  in: [[174, 262, 0]],
  out: [[262, 165, 0]],
  hold: [],
  next: [
    [330, 330, 0],
    [392, 392, 0.28],
  ],
  half: [
    [392, 392, 0],
    [392, 392, 0.3],
    [330, 330, 0.6],
  ],
  end: [
    [392, 392, 0],
    [330, 330, 0.4],
    [262, 262, 0.8],
  ],
};

/** Milliseconds on, off, on …: short is in, long is out. */
const SHAKES: Record<Cue, number[]> = {
  in: [90],
  out: [450],
  hold: [50, 90, 50],
  next: [140, 90, 140],
  half: [140, 90, 140, 90, 140],
  end: [300, 150, 300, 150, 500],
};

const NOTE_SECONDS = 0.9;
const LOUDNESS = 0.16;

let audio: AudioContext | undefined;
let hush: GainNode | undefined;

export const canVibrate = typeof navigator !== 'undefined' && 'vibrate' in navigator;

/** Call it from a tap: browsers let no sound start without one. */
export function allowSound(): void {
  if (!('AudioContext' in globalThis)) return;
  audio ??= new AudioContext();
  if (audio.state !== 'running') audio.resume().catch(() => undefined);
}

/** Gives `cue`; a tone that follows the breath lasts `seconds`. */
export function give(cue: Cue, wanted: Wanted, seconds = NOTE_SECONDS): void {
  if (wanted.vibration && canVibrate) navigator.vibrate(SHAKES[cue]);
  if (!wanted.sound || !audio) return;
  // A call takes the sound away, and not every browser gives it back: this cue is lost, no more.
  if (audio.state !== 'running') return void audio.resume().catch(() => undefined);
  fade();
  hush = audio.createGain();
  hush.connect(audio.destination);
  for (const [from, to, at] of TONES[cue]) play(audio, hush, { from, to, at, seconds });
}

/** Breaks off whatever sounds. */
export function silence(): void {
  fade();
  hushVoice();
}

function fade(): void {
  if (!audio || !hush) return;
  hush.gain.setTargetAtTime(0, audio.currentTime, 0.05);
  hush = undefined;
}

interface Tone {
  from: number;
  to: number;
  at: number;
  seconds: number;
}

function play(context: AudioContext, out: AudioNode, { from, to, at, seconds }: Tone): void {
  const start = context.currentTime + at;
  const stop = start + seconds;
  const tone = context.createOscillator();
  const volume = context.createGain();
  tone.type = 'sine';
  tone.frequency.setValueAtTime(from, start);
  tone.frequency.exponentialRampToValueAtTime(to, stop);
  volume.gain.setValueAtTime(0.0001, start);
  volume.gain.exponentialRampToValueAtTime(LOUDNESS, start + Math.min(0.4, seconds / 3));
  volume.gain.exponentialRampToValueAtTime(0.0001, stop);
  tone.connect(volume).connect(out);
  tone.start(start);
  tone.stop(stop + 0.05);
}
