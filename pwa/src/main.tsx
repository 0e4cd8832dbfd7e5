/** Opens the notes, follows the clock, draws the app. Wiring only. */
import { render } from 'preact';
import { App, openFirst } from './ui/app.tsx';
import { startClock } from './ui/shared/clock.ts';
import { startLibrary } from './ui/shared/library.ts';
import { startLook } from './ui/shared/look.ts';
import { hasAccount, openFailed, openNotes, place } from './ui/shared/state.ts';
import { atRest, registerServiceWorker, whenLoaded } from './ui/shared/update.ts';

startClock();
await openNotes().catch(openFailed);
await startLibrary();
startLook();
const room = document.getElementById('app') as HTMLElement;
if (!openFirst()) room.replaceChildren();
const tapped = room.querySelector<HTMLElement>('[data-tapped]');
render(<App />, room);
room.hidden = false;
tapped?.click();
registerServiceWorker({ mayReload: atRest });
whenLoaded(async () => {
  place.subscribe(async () => {
    if (await hasAccount()) await (await import('./ui/safe/keep.ts')).startKeeping();
  });
});
whenLoaded(() => import('./ui/landing/kept.ts').then(({ recallLanding }) => recallLanding()));
whenLoaded(() =>
  import('./ui/more/in-app-reminders.ts').then(({ startReminders }) => startReminders()),
);
