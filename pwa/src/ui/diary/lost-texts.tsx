/** Text of another phone that lost a merge: nobody else has it, so it is shown, to keep or to drop. */
import type { Day } from '../../core/days.ts';
import { lostTexts } from '../../core/note.ts';
import { dayNote } from '../../core/plan.ts';
import { Button } from '../shared/button.tsx';
import { dayChange } from '../shared/changes.ts';
import { diary, notes, save, saveAndSay } from '../shared/state.ts';

export function LostTexts({ day }: { day: Day }) {
  const note = notes.value.get(`day:${day}`);
  const lost = note ? lostTexts(note, 'text') : [];
  if (lost.length === 0) return null;
  const { text } = dayNote(diary.value, day);
  const all = dayChange({ text: [text, ...lost].filter(Boolean).join('\n') }, day);
  // What stood within a text that was written over counts as read, on every phone.
  const drop = async () => {
    if (!(await save(all))) return;
    const back = { ...dayChange({ text }, day), over: all.fields };
    saveAndSay('Weggehaald', [back], () => [all]);
  };
  return (
    <section class="card lost">
      <h2>Eerder of elders geschreven</h2>
      {lost.map((value) => (
        <p key={value}>{value}</p>
      ))}
      <div class="lost-ways">
        <Button onClick={() => saveAndSay('Bewaard', [all])}>Zet erbij</Button>
        <Button look="quiet" onClick={drop}>
          Hoeft niet
        </Button>
      </div>
    </section>
  );
}
