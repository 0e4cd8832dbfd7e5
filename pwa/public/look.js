// Runs before the first paint, so that the evening never begins with a white flash. Sets only the
// look; src/ui/shared/look.ts takes over once the notes are read, and leaves word here in `look`:
// {"from": "21:00", "until": "06:00", "force": "day" | "evening" | null}.
(() => {
  const GROUND = { day: '#FAF5EE', evening: '#16100B' };

  function minutes(time, otherwise) {
    const found = /^(\d\d):(\d\d)$/.exec(time);
    return found ? found[1] * 60 + Number(found[2]) : otherwise;
  }

  function word() {
    try {
      return JSON.parse(localStorage.getItem('look')) || {};
    } catch {
      return {};
    }
  }

  function look({ from, until, force }) {
    if (force === 'day' || force === 'evening') return force;
    const now = new Date();
    const since = (start, time) => (time - start + 1440) % 1440;
    const start = minutes(from, 21 * 60);
    const length = since(start, minutes(until, 6 * 60));
    return since(start, now.getHours() * 60 + now.getMinutes()) < length ? 'evening' : 'day';
  }

  const chosen = look(word());
  document.documentElement.dataset.look = chosen;
  document.querySelector('meta[name="theme-color"]')?.setAttribute('content', GROUND[chosen]);
})();
