// Small things both stand-ins share. No HTML sink is used: the pages also run under Trusted Types.

const asked = new URLSearchParams(location.search);
/** A marker that the site has renamed over night: the negative control of every probe. */
const renamed = asked.get('renamed');

/** Makes an element: `h('button#id.class[data-x="1"][hidden]', child, 'text')`. */
function h(spec, ...children) {
  const marked = renamed ? spec.replaceAll(renamed, `${renamed}-renamed`) : spec;
  const [, tag, rest] = /^([a-z0-9-]+)(.*)$/s.exec(marked);
  const element = document.createElement(tag);
  for (const part of rest.matchAll(/#([\w-]+)|\.([\w-]+)|\[([\w-]+)(?:="([^"]*)")?\]/g)) {
    const [, id, name, attribute, value] = part;
    if (id) element.id = id;
    else if (name) element.classList.add(name);
    else element.setAttribute(attribute, value ?? '');
  }
  element.append(
    ...children.flat().filter((child) => child !== undefined && child !== null && child !== false),
  );
  return element;
}

const PEOPLE = ['Ana Ruiz', 'Pedro Alves', 'Lena Vogt', 'Kofi Mensah', 'Mei Tanaka', 'Sam Okoro'];
const COLOURS = ['#5b6f8a', '#3f6b62', '#7a5a6e', '#6b6348', '#4f5d80', '#805048'];

/** Seeded, so that a bench meets the same churn each time (mulberry32). */
function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A drawn head and shoulders; tests take it for the other person's face. */
function portrait(index) {
  return h('div.portrait', h('div.shoulders'), h('div.neck'), h('div.face'), h('div.hair'));
}

/** A screen share as the site itself would ask for it. */
const sharing = {
  stream: undefined,
  async start(options = { video: true }) {
    try {
      const promise = navigator.mediaDevices.getDisplayMedia(options);
      this.native = Object.getPrototypeOf(promise) === Promise.prototype;
      this.stream = await promise;
    } catch (error) {
      return error.name;
    }
    this.stream.getVideoTracks()[0].addEventListener('ended', () => this.onEnd?.());
    this.onStart?.();
    return 'shared';
  },
  stop() {
    for (const track of this.stream?.getTracks() ?? []) track.stop();
    this.stream = undefined;
    this.onEnd?.();
  },
};

/** Blocks the main thread, as a large site's own script does when it loads. */
function burn(ms) {
  const until = performance.now() + ms;
  let sum = 0;
  while (performance.now() < until) sum += Math.sqrt(sum + 1);
  return sum;
}

/**
 * A busy page: tiles of 60 nodes each, bursts of attribute changes, captions. `seed` makes it repeat.
 * Gives the way to stop.
 */
function churn({ seed, tiles, captions, burstsPerSecond = 60, captionsPerSecond = 10 }) {
  const next = random(seed);
  const nodes = tiles.flatMap((tile) => {
    const inner = Array.from({ length: 59 }, (_, i) => h(`div.n${i % 7}[data-level="0"]`, h('span')));
    const holder = h('div.churn', inner);
    tile.append(holder);
    return inner;
  });
  const bursts = setInterval(() => {
    for (let i = 0; i < 12; i += 1) {
      const node = nodes[Math.floor(next() * nodes.length)];
      node.dataset.level = String(Math.floor(next() * 10));
      node.classList.toggle('speaking');
    }
  }, 1_000 / burstsPerSecond);
  const spoken = setInterval(() => {
    const line = captions();
    if (!line) return;
    line.append(h('span', ` word${Math.floor(next() * 1_000)}`));
    while (line.childElementCount > 12) line.firstElementChild.remove();
  }, 1_000 / captionsPerSecond);
  return () => {
    clearInterval(bursts);
    clearInterval(spoken);
    for (const holder of document.querySelectorAll('.churn')) holder.remove();
  };
}

/** A busy page on the call's address that no probe knows: what a search has to live with. */
function unknownPage(busy) {
  const text = h('p', 'A page that nobody has seen before');
  if (!busy) return { scene: h('div', text), stop: () => undefined };
  const tiles = Array.from({ length: 12 }, () => h('div'));
  const line = h('p');
  return {
    scene: h('div', text, tiles, line),
    stop: churn({ seed: Number(busy), tiles, captions: () => line }),
  };
}

/** The call's own shortcuts, as the sites have them: a key that reaches the page is counted and acted on. */
const shortcuts = { fired: [] };
addEventListener('keydown', (event) => {
  if (event.target instanceof HTMLElement && event.target.closest('input, textarea, [contenteditable]'))
    return;
  if ((event.ctrlKey || event.metaKey) && 'ed'.includes(event.key)) shortcuts.fired.push(event.key);
  else if ('cmv '.includes(event.key)) shortcuts.fired.push(event.key);
});
