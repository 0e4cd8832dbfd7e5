/**
 * Lines read aloud by the phone's own Dutch voice. Only voices that live on the phone: others send
 * the text to their maker.
 */
import { signal } from '@preact/signals';

const SLOW = 0.85;
const SOFT = 0.8;

const speech = 'speechSynthesis' in globalThis ? globalThis.speechSynthesis : undefined;

/** True once the phone has named a Dutch voice: some name their voices late. */
export const canSpeak = signal(dutchVoice() !== undefined);

speech?.addEventListener?.('voiceschanged', () => {
  canSpeak.value = dutchVoice() !== undefined;
});

/** Call it from a tap: some browsers let no voice start without one. */
export function allowVoice(): void {
  if (!canSpeak.value || speech?.speaking) return;
  speech?.speak(new SpeechSynthesisUtterance(''));
}

/** Says `text` slowly, instead of what is being said. */
export function speak(text: string): void {
  const voice = dutchVoice();
  if (!speech || !voice) return;
  speech.cancel();
  const line = new SpeechSynthesisUtterance(text);
  line.voice = voice;
  line.lang = voice.lang;
  line.rate = SLOW;
  line.volume = SOFT;
  speech.speak(line);
}

export function hushVoice(): void {
  speech?.cancel();
}

/** Of the Netherlands when there is a choice. */
function dutchVoice(): SpeechSynthesisVoice | undefined {
  const dutch = (speech?.getVoices() ?? []).filter(
    (voice) => voice.localService && /^nl\b/i.test(voice.lang),
  );
  return dutch.find((voice) => /^nl[-_]NL/i.test(voice.lang)) ?? dutch[0];
}
