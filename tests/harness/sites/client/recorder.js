// What a third party's script in this page can see. Everything, from the first line on.
// `__seen.text()` is one long string to look for secrets in; `__seen.keys` counts key events.
(() => {
  const lines = [];
  const names = new Set(
    'keydown keyup keypress beforeinput input compositionstart compositionupdate compositionend focusin focusout selectionchange paste copy cut dragstart drop message'.split(
      ' ',
    ),
  );
  for (const owner of [
    window,
    document,
    HTMLElement.prototype,
    SVGElement.prototype,
    HTMLMediaElement.prototype,
  ])
    for (const name in owner) if (name.startsWith('on')) names.add(name.slice(2));

  const seen = {
    keys: 0,
    events: {},
    on: new URLSearchParams(location.search).get('seen') !== '0',
    names: [...names],
    /** Everything recorded so far, and what the page can read at this moment. */
    text() {
      const frames = [...document.querySelectorAll('iframe')].map(
        (frame) => `${frame.outerHTML} ${frame.name}`,
      );
      const within = [...document.querySelectorAll('iframe')].map((frame) => {
        try {
          return frame.contentWindow?.__seen?.text() ?? '';
        } catch {
          return '(not ours)';
        }
      });
      return [
        ...lines,
        document.documentElement.outerHTML,
        document.title,
        location.href,
        window.name,
        describe(history.state),
        describe({ ...localStorage }),
        describe({ ...sessionStorage }),
        document.cookie,
        ...performance.getEntriesByType('resource').map((entry) => entry.name),
        ...frames,
        ...within,
      ].join('\n');
    },
    /** The same, with what waits for a promise: names of databases and caches. */
    async all() {
      const databases = (await indexedDB.databases?.()) ?? [];
      const stores = 'caches' in window ? await caches.keys() : [];
      return [this.text(), describe(databases), describe(stores)].join('\n');
    },
    clear() {
      lines.length = 0;
      seen.keys = 0;
      seen.events = {};
    },
  };
  Object.defineProperty(window, '__seen', { value: seen });

  const KEYS = new Set(['keydown', 'keyup', 'keypress', 'beforeinput', 'input']);
  const QUIET = new Set(['pointermove', 'mousemove', 'pointerrawupdate', 'scroll', 'timeupdate', 'progress']);
  const hear = (event) => {
    if (!seen.on) return;
    seen.events[event.type] = (seen.events[event.type] ?? 0) + 1;
    if (KEYS.has(event.type)) seen.keys += 1;
    if (QUIET.has(event.type)) return;
    const facts = [event.type];
    for (const fact of ['key', 'code', 'data', 'detail', 'origin', 'message', 'inputType', 'newURL'])
      if (event[fact] !== undefined && event[fact] !== null) facts.push(`${fact}=${describe(event[fact])}`);
    const carried = event.clipboardData ?? event.dataTransfer;
    if (carried) facts.push(carried.getData('text'));
    for (const target of new Set([event.target, event.composedPath()[0], event.relatedTarget]))
      if (target instanceof Element)
        facts.push(target.tagName, target.id, target.value ?? '', (target.textContent ?? '').slice(0, 2_000));
    if (/focus|blur|select/.test(event.type)) facts.push(focus());
    lines.push(facts.join(' '));
  };
  for (const name of names)
    for (const target of [window, document])
      target.addEventListener(name, hear, { capture: true, passive: true });

  new MutationObserver((records) => {
    if (!seen.on) return;
    for (const { type, target, attributeName, addedNodes } of records) {
      if (type === 'attributes') lines.push(`@${attributeName}=${target.getAttribute(attributeName)}`);
      else if (type === 'characterData') lines.push(`~${target.data}`);
      else for (const node of addedNodes) lines.push(`+${node.outerHTML ?? node.textContent}`);
    }
  }).observe(document, { childList: true, subtree: true, attributes: true, characterData: true });

  function focus() {
    const active = document.activeElement;
    return `focus=${active?.tagName}#${active?.id} selection=${getSelection() ?? ''}`;
  }

  function describe(value) {
    if (typeof value === 'string') return value;
    try {
      return JSON.stringify(value) ?? String(value);
    } catch {
      return String(value);
    }
  }
})();
