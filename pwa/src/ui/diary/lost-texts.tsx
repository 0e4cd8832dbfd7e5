/** Text of another phone that lost a merge: nobody else has it, so it is shown and can be kept. */
import type { Day } from '../../core/days.ts';
import { lostTexts } from '../../core/note.ts';
import { dayNote } from '../../core/plan.ts';
import { Button } from '../shared/button.tsx';
import { dayChange } from '../shared/changes.ts';
import { diary, notes, saveAndSay } from '../shared/state.ts';

export function LostTexts({ day }: { day: Day }) {
  const note = notes.value.get(`day:${day}`);
  const lost = note ? lostTexts(note, 'text') : [];
  if (lost.length === 0) return null;
  const text = dayNote(diary.value, day).text;
  const keep = () =>
    saveAndSay('Bewaard', [dayChange({ text: [text, ...lost].filter(Boolean).join('\n') }, day)]);
  return (
    <section class="card lost">
      <h2>Ook geschreven op een ander toestel</h2>
      {lost.map((value) => (
        <p key={value}>{value}</p>
      ))}
      <Button onClick={keep}>Zet erbij</Button>
    </section>
  );
}
