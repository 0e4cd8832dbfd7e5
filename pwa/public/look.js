// Runs before the first paint, so that the evening never begins with a white flash. Sets only the
// look; src/ui/shared/look.ts takes over once the notes are read, and leaves word here in `look`:
// {"from": "21:00", "until": "06:00", "force": "evening" | null, "at": "/landing", "fresh": false}:
// what a screen forces holds only at its own address; fresh is who has not begun, and sees the
// welcome screen of index.html at once.
(() => {
  const GROUND = { day: '#FAF5EE', evening: '#16100B' };
  const SCHEME = { day: 'light', evening: 'dark' };
  const NEWCOMER = '{"fresh": true}';
  const WELCOME = ['/', '/welkom'];
  const PATIENCE_MS = 2000;

  function minutes(time, otherwise) {
    const found = /^(\d\d):(\d\d)$/.exec(time);
    return found ? found[1] * 60 + Number(found[2]) : otherwise;
  }

  function word() {
    try {
      return JSON.parse(localStorage.getItem('look') ?? NEWCOMER) || {};
    } catch {
      return {};
    }
  }

  function look({ from, until, force, at }) {
    if (force === 'evening' && at === location.pathname) return force;
    const now = new Date();
    const since = (start, time) => (time - start + 1440) % 1440;
    const start = minutes(from, 21 * 60);
    const length = since(start, minutes(until, 6 * 60));
    return since(start, now.getHours() * 60 + now.getMinutes()) < length ? 'evening' : 'day';
  }

  function tell(name, content) {
    document.querySelector(`meta[name="${name}"]`)?.setAttribute('content', content);
  }

  const said = word();
  // A tap that comes before the app waits for it: see src/main.tsx.
  function keep({ target }) {
    target.closest('button')?.setAttribute('data-tapped', '');
  }

  const chosen = look(said);
  const page = document.documentElement.dataset;
  page.look = chosen;
  tell('theme-color', GROUND[chosen]);
  // What the browser paints before the style sheet is there follows this, not the page.
  tell('color-scheme', SCHEME[chosen]);

  const src = document.currentScript?.dataset.app; // none while developing
  const app = Object.assign(document.createElement('script'), { type: 'module', crossOrigin: '' });
  const open = () => src && document.head.append(Object.assign(app, { src }));
  if (said.fresh && WELCOME.includes(location.pathname)) {
    page.fresh = '';
    addEventListener('click', keep, { once: true });
    setTimeout(open, PATIENCE_MS);
    new PerformanceObserver(open).observe({ type: 'paint', buffered: true });
  } else open();
})();
