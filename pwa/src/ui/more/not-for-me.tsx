/** Measures that were set aside, each with its way back. */
import { measureById } from '../../content/index.ts';
import { Button } from '../shared/button.tsx';
import { choiceChange } from '../shared/changes.ts';
import { diary, saveAndSay } from '../shared/state.ts';

export function NotForMe() {
  const aside = Object.values(diary.value.choices).filter((c) => c.list === 'not-for-me');
  if (aside.length === 0) return null;
  const back = (measure: string) =>
    saveAndSay('Staat weer op je lijst', [choiceChange(measure, { list: null })], () => [
      choiceChange(measure, { list: 'not-for-me' }),
    ]);
  return (
    <section>
      <h2>Niet voor mij</h2>
      <ul class="list">
        {aside.map(({ measure }) => (
          <li key={measure}>
            <div class="row aside-row">
              <span class="text">{measureById(measure)?.title ?? measure}</span>
              <Button onClick={() => back(measure)}>
                Zet terug<span class="hidden-text">: {measureById(measure)?.title}</span>
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
