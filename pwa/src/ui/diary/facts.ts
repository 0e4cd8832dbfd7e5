/** A day's note as lines of text. Pure. */
import type { Option } from '../../core/content.ts';
import type { DayNote } from '../../core/diary.ts';
import type { Mendable } from '../evening/steps.ts';

export interface Fact {
  step: Mendable;
  label: string;
  /** Null: not noted. */
  value: string | null;
}

export interface Names {
  worst: Option[];
  triggers: Option[];
  verdicts: { value: number; label: string }[];
  titleOf: (measure: string) => string;
}

export function factsOf(note: DayNote, names: Names, judged: boolean): Fact[] {
  const help = Object.entries(note.help).map(([id, value]) => {
    const word = names.verdicts.find((v) => v.value === value)?.label;
    return `${names.titleOf(id)}: ${word}`;
  });
  const present = names.triggers.filter((t) => note.triggers[t.id]);
  const askedTriggers = Object.keys(note.triggers).length > 0;
  const facts: (Fact | null)[] = [
    { step: 'night', label: 'Nacht', value: scoreText(note.night) },
    { step: 'score', label: 'Avond', value: scoreText(note.evening) },
    { step: 'worst', label: 'Het ergst', value: labels(names.worst, note.worst) },
    judged || help.length > 0
      ? { step: 'help', label: 'Wat het deed', value: help.join('\n') || null }
      : null,
    {
      step: 'triggers',
      label: 'Speelde mee',
      value: present.map((t) => t.label).join(', ') || (askedTriggers ? 'Niets' : null),
    },
    { step: 'text', label: 'Notitie', value: note.text.trim() || null },
  ];
  return facts.filter((fact) => fact !== null);
}

function scoreText(score: number | null): string | null {
  return score === null ? null : `${score} van de 10`;
}

function labels(options: Option[], chosen: string[]): string | null {
  const found = options.filter((o) => chosen.includes(o.id)).map((o) => o.label);
  return found.join(', ') || null;
}
