/** Once: how the app gets a place on the home screen. Gone for good after any answer. */
import { signal } from '@preact/signals';
import { Button } from './button.tsx';
import { profileChange } from './changes.ts';
import { instantNow, today } from './clock.ts';
import { hintIsDue, type Phone, phoneOf } from './install-when.ts';
import { diary, place, save } from './state.ts';

/** What Chromium offers when the app can be installed with one tap. */
interface InstallOffer extends Event {
  prompt(): Promise<unknown>;
}

const offer = signal<InstallOffer | null>(null);

// The offer comes once, soon after the page opens: whoever listens later misses it.
globalThis.addEventListener?.('beforeinstallprompt', (event) => {
  event.preventDefault();
  offer.value = event as InstallOffer;
});

export function InstallHint() {
  const phone = phoneOf(navigator.userAgent, navigator.maxTouchPoints);
  const ways = offer.value !== null || phone !== 'other';
  if (!ways || place.value === 'voorbeeld' || isInstalled()) return null;
  if (!hintIsDue(diary.value, today.value, phone)) return null;
  return (
    <section class="card install-hint" aria-labelledby="beginscherm">
      <h2 id="beginscherm">Zet de app op je beginscherm</h2>
      {offer.value ? (
        <p>Dan opent hij met één tik, ook zonder internet.</p>
      ) : (
        <HowTo phone={phone} />
      )}
      <div class="buttons">
        {offer.value ? <Button onClick={install}>Zet op je beginscherm</Button> : null}
        <Button look="quiet" onClick={close}>
          Niet nu
        </Button>
      </div>
    </section>
  );
}

function HowTo({ phone }: { phone: Phone }) {
  if (phone === 'iphone')
    return (
      <>
        <p>
          Tik in Safari op het deelknopje, een vierkant met een pijl omhoog. Kies dan ‘Zet op
          beginscherm’.
        </p>
        <p class="quiet-text">
          Op je beginscherm begint de app leeg. Heb je al notities?{' '}
          <a href="/meer/notities">Bewaar ze eerst als bestand</a> en zet ze daar terug.
        </p>
      </>
    );
  return (
    <p>
      Tik rechtsboven op het menu ⋮ en kies ‘App installeren’ of ‘Toevoegen aan startscherm’. Dan
      opent hij met één tik, ook zonder internet.
    </p>
  );
}

function isInstalled(): boolean {
  const apple = (navigator as { standalone?: boolean }).standalone === true;
  return apple || matchMedia('(display-mode: standalone)').matches;
}

async function install(): Promise<void> {
  await offer.value?.prompt();
  offer.value = null;
  await close();
}

async function close(): Promise<void> {
  await save(profileChange({ installHint: instantNow() }));
}
