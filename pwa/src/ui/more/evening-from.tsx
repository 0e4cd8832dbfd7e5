/** When the app turns dim and warm. */
import { eveningStart } from '../../core/evening.ts';
import { profileChange } from '../shared/changes.ts';
import { Options } from '../shared/options.tsx';
import { diary, saveAndSay } from '../shared/state.ts';

export function EveningFrom() {
  const { profile } = diary.value;
  const own = profile.eveningFrom !== null;
  const automatic = eveningStart({ ...profile, eveningFrom: null });
  const set = (eveningFrom: string | null) =>
    saveAndSay('Bewaard', [profileChange({ eveningFrom })]);
  return (
    <div class="more-group">
      <Options
        legend="Wanneer de app donker en stil wordt"
        name="evening-from"
        options={[
          {
            id: 'automatic',
            label: 'Avond begint vanzelf',
            hint: `twee uur voor bedtijd, om ${automatic}`,
          },
          { id: 'own', label: 'Avond begint op een eigen tijd', hint: 'dan wordt de app donker' },
        ]}
        chosen={[own ? 'own' : 'automatic']}
        onChange={([chosen]) => set(chosen === 'own' ? automatic : null)}
      />
      {own ? (
        <label class="more-time">
          <span>Avond vanaf</span>
          <input
            class="field"
            type="time"
            required
            value={profile.eveningFrom ?? automatic}
            onChange={(event) => event.currentTarget.value && set(event.currentTarget.value)}
          />
        </label>
      ) : null}
    </div>
  );
}
