/** Every device that is signed in, each with a way out. */
import { useState } from 'preact/hooks';
import { type Device, isRefusal, type Refusal, signOutDevice } from '../../sync/account.ts';
import { Button } from '../shared/button.tsx';
import { today } from '../shared/clock.ts';
import { toast } from '../shared/toast.tsx';
import { AccountPage } from './account-page.tsx';
import { owner } from './keep.ts';
import { dayOf } from './moment.ts';
import { NotRead } from './not-read.tsx';
import { says } from './trouble.ts';
import { useAccount } from './use-account.ts';

export function Devices() {
  return (
    <AccountPage title="Toestellen">
      <List />
    </AccountPage>
  );
}

function List() {
  const { account, refusal, read } = useAccount();
  const [failed, setFailed] = useState<Refusal | null>(null);
  const out = async ({ id, label }: Device) => {
    const answer = await signOutDevice(owner(), id);
    // One that is no longer there is what was wanted.
    const gone = !isRefusal(answer) || answer.trouble === 'gone';
    setFailed(gone ? null : answer);
    if (gone) toast(`${label} is afgemeld`);
    await read();
  };
  if (!account) return <NotRead refusal={refusal} onAgain={read} />;
  return (
    <>
      <ul class="list">
        {[...account.devices].sort(hereFirst).map((device) => (
          <Row device={device} onOut={() => out(device)} key={device.id} />
        ))}
      </ul>
      <div role="alert">{failed ? <p class="safe-error safe-under">{says(failed)}</p> : null}</div>
      <p class="quiet-text safe-under">
        Telefoon kwijt? Meld hem hier af. Dan komt er niets meer bij. Wat er al op stond, blijft
        daar staan. Staat er een passkey op? Wie die telefoon kan openen, kan daarmee weer
        binnenkomen. Haal die passkey weg bij <a href="/meer/veilig/sleutels">Hoe je binnenkomt</a>.
      </p>
    </>
  );
}

function Row({ device, onOut }: { device: Device; onOut: () => void }) {
  const { label, here, createdOn, seenOn } = device;
  const seen = here ? 'dit toestel' : `gezien: ${dayOf(seenOn, today.value)}`;
  return (
    <li>
      <div class="row safe-device">
        <span class="text">
          {label}
          <small>
            {seen} · sinds {dayOf(createdOn, today.value)}
          </small>
        </span>
        {here ? (
          <Button href="/meer/veilig/afmelden">Meld af</Button>
        ) : (
          <button type="button" class="button" aria-label={`Meld af: ${label}`} onClick={onOut}>
            Meld af
          </button>
        )}
      </div>
    </li>
  );
}

function hereFirst(a: Device, b: Device): number {
  if (a.here !== b.here) return a.here ? -1 : 1;
  return a.seenOn < b.seenOn ? 1 : -1;
}
