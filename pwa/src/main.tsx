/** Opens the notes, follows the clock, draws the app. Wiring only. */
// First of all: the notes are on their way while the rest is still being run.
import './ui/shared/opening.ts';
import { render } from 'preact';
import { App, openFirst } from './ui/app.tsx';
import { watchAccount } from './ui/shared/account-watch.ts';
import { startClock } from './ui/shared/clock.ts';
import { leftSession } from './ui/shared/left-session.ts';
import { startLibrary } from './ui/shared/library.ts';
import { startLook } from './ui/shared/look.ts';
import { opened } from './ui/shared/opening.ts';
import { atRest, registerServiceWorker, whenLoaded } from './ui/shared/update.ts';

startClock();
await opened;
await startLibrary();
startLook();
const room = document.getElementById('app') as HTMLElement;
if (!openFirst()) room.replaceChildren();
const tapped = room.querySelector<HTMLElement>('[data-tapped]');
render(<App />, room);
room.hidden = false;
tapped?.click();
registerServiceWorker({ mayReload: atRest });
whenLoaded(async () => watchAccount());
whenLoaded(async () => {
  if (leftSession() !== null) await (await import('./ui/safe/end-session.ts')).endLeftSession();
});
whenLoaded(() => import('./ui/landing/kept.ts').then(({ recallLanding }) => recallLanding()));
whenLoaded(() =>
  import('./ui/more/in-app-reminders.ts').then(({ startReminders }) => startReminders()),
);
