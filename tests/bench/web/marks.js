// Notes on the page's own clock, which starts at the navigation: when there was something to see,
// when a finger tapped, and when the frame with "bewaard" had been drawn.
const marks = { visible: null, tapped: null, saved: null };
globalThis.marks = marks;

const afterFrame = (work) => requestAnimationFrame(() => setTimeout(work));

// Said aloud: whoever asked for it over and over would keep the page from its work.
const seen = () => {
  marks.visible = performance.now();
  console.info('visible');
};

const look = () => {
  const title = document.querySelector('main h1, main h2, h1');
  if (title?.getBoundingClientRect().height > 0) setTimeout(seen); // after this frame
  else requestAnimationFrame(look);
};
requestAnimationFrame(look);

addEventListener('click', (event) => (marks.tapped ??= event.timeStamp), true);

new MutationObserver(() => {
  if (marks.tapped === null || marks.saved !== null) return;
  if (!document.querySelector('[data-testid="saved"]')) return;
  marks.saved = 0;
  afterFrame(() => (marks.saved = performance.now()));
}).observe(document, { childList: true, subtree: true });
