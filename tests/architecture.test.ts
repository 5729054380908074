import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { ROOT } from './support/places.ts';
import {
  elementsIn,
  globalsUsedIn,
  importsOf,
  nodesIn,
  readSources,
  type Import,
  type Sources,
} from './support/source-tree.ts';

/*
 * Each rule is a function from sources to what breaks it, so that it can be shown both to hold on the real
 * sources and to find a made-up fault: a rule that finds nothing in either proves nothing.
 */
type Rule = (sources: Sources) => readonly string[];

interface Law {
  readonly says: string;
  readonly rule: Rule;
  /** Files that break it, put beside the real ones. Each has to be found. */
  readonly broken: Readonly<Record<string, string>>;
}

const FLOORS: readonly (readonly [prefix: string, floor: number])[] = [
  ['utils/core/', 0],
  ['utils/locale/', 1],
  ['utils/messaging/', 1],
  ['utils/platforms/', 1],
  ['utils/storage/', 1],
  ['utils/compose/', 2],
  ['components/', 2],
  ['entrypoints/', 3],
];

/** The room a file is in, and its floor. Each entrypoint is a room of its own. */
function placeOf(path: string): { readonly room: string; readonly floor: number } | undefined {
  const found = FLOORS.find(([prefix]) => path.startsWith(prefix));
  if (!found) return undefined;
  const [prefix, floor] = found;
  const room = prefix === 'entrypoints/' ? path.split('/').slice(0, 2).join('/') : prefix;
  return { room, floor };
}

function allImports(sources: Sources): readonly Import[] {
  return [...sources].flatMap(([path, source]) => importsOf(path, source));
}

const floors: Rule = (sources) =>
  allImports(sources)
    .filter(({ isOurs }) => isOurs)
    .flatMap(({ from, to }) => {
      const here = placeOf(from);
      const there = placeOf(to);
      if (!here) return [`${from} is on no floor`];
      if (!there) return [`${from} imports ${to}, which is on no floor`];
      return there.room === here.room || there.floor < here.floor ? [] : [`${from} imports ${to}`];
    });

const known: Rule = (sources) =>
  allImports(sources)
    .filter(({ isOurs, to }) => isOurs && !sources.has(to))
    .map(({ from, to }) => `${from} imports ${to}, which is not there`);

/** Packages that a room may know; a room that is not here may know any. */
const PACKAGES: Readonly<Record<string, RegExp>> = {
  'utils/core/': /^$/,
  'utils/locale/': /^$/,
  'utils/platforms/': /^$/,
  'components/': /^svelte(\/.*)?$/,
};

const packages: Rule = (sources) =>
  allImports(sources)
    .filter(({ isOurs }) => !isOurs)
    .filter(({ from, to }) => PACKAGES[placeOf(from)?.room ?? '']?.test(to) === false)
    .map(({ from, to }) => `${from} imports ${to}`);

/** What is loaded later waits for the files it imports: one that waits for it at its top waits for ever. */
const noWaitAtTheTop: Rule = (sources) =>
  [...sources].flatMap(([path, source]) =>
    nodesIn(path, source)
      .filter((node) => ts.isAwaitExpression(node) && !ts.findAncestor(node, ts.isFunctionLike))
      .map(() => `${path} waits at its top level`),
  );

/** Views know types, functions and ports of the core, and the words; never an adapter. */
const views: Rule = (sources) =>
  allImports(sources)
    .filter(({ from, isOurs }) => isOurs && from.startsWith('components/'))
    .filter(({ to }) => !/^(components|utils\/core|utils\/locale)\//.test(to))
    .map(({ from, to }) => `${from} imports ${to}`);

const cycles: Rule = (sources) => {
  const edges = new Map<string, string[]>();
  for (const { from, to, isOurs, isOnlyTypes } of allImports(sources)) {
    if (isOurs && !isOnlyTypes) edges.set(from, [...(edges.get(from) ?? []), to]);
  }
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) found.push([...trail.slice(at), path].join(' > '));
    if (at >= 0 || done.has(path)) return;
    for (const next of edges.get(path) ?? []) walk(next, [...trail, path]);
    done.add(path);
  };
  for (const path of edges.keys()) walk(path, []);
  return found;
};

/** The content scripts, with everything they reach, stay free of what a call page must not get. */
const contentScripts: Rule = (sources) => {
  const starts = [...sources.keys()].filter((path) => /^entrypoints\/[^/]+\.content(\/|\.ts)/.test(path));
  const reached = new Set<string>();
  const found: string[] = [];
  const walk = (path: string, from: string): void => {
    if (reached.has(path)) return;
    reached.add(path);
    if (!/^(entrypoints\/[^/]+\.content|utils\/(core|platforms|messaging|compose)\/)/.test(path)) {
      found.push(`${from} brings ${path} into a content script`);
    }
    for (const { to, isOurs } of importsOf(path, sources.get(path) ?? '')) {
      if (isOurs) walk(to, path);
      else if (/^(svelte|idb|webextension-polyfill)/.test(to)) {
        found.push(`${path} brings ${to} into a content script`);
      }
    }
  };
  for (const start of starts) walk(start, start);
  return found;
};

const NAMES = 'utils/core/title-names-data.ts';

/** A quarter of a megabyte of names is for the background: no page and no content script loads it. */
const namesInBackground: Rule = (sources) => {
  const isStart = (path: string) =>
    path.startsWith('entrypoints/') && !/^entrypoints\/background(\/|\.ts)/.test(path);
  const reached = new Set<string>();
  const found: string[] = [];
  const walk = (path: string, trail: readonly string[]): void => {
    if (path === NAMES) found.push([...trail, path].join(' > '));
    if (reached.has(path)) return;
    reached.add(path);
    for (const { to, isOurs, isOnlyTypes } of importsOf(path, sources.get(path) ?? '')) {
      if (isOurs && !isOnlyTypes) walk(to, [...trail, path]);
    }
  };
  for (const path of sources.keys()) if (isStart(path)) walk(path, []);
  return found;
};

const ENTRY_LINES = 60;

const thinEntrypoints: Rule = (sources) =>
  [...sources]
    .filter(([path]) => /^entrypoints\/[^/]+\/(main|index)\.ts$/.test(path))
    .filter(([, source]) => source.trimEnd().split('\n').length > ENTRY_LINES)
    .map(([path, source]) => `${path} has ${source.trimEnd().split('\n').length} lines`);

const CORE_GLOBALS =
  /^(setTimeout|setInterval|clearTimeout|clearInterval|queueMicrotask|requestAnimationFrame|document|window|self|globalThis|navigator|location|localStorage|sessionStorage|indexedDB|fetch|crypto|performance|console|Promise|browser|chrome|process)$/;

/** No clock, chance, document, browser or promise: the same input gives the same answer, at once. */
const pureCore: Rule = (sources) =>
  [...sources]
    .filter(([path]) => path.startsWith('utils/core/'))
    .flatMap(([path, source]) => [
      ...globalsUsedIn(path, source)
        .filter(({ name, node }) => CORE_GLOBALS.test(name) || readsClockOrChance(name, node))
        .map(({ name, line }) => `${path}:${line} uses ${name}`),
      ...nodesIn(path, source)
        .filter((node) => node.kind === ts.SyntaxKind.AsyncKeyword || ts.isAwaitExpression(node))
        .map(() => `${path} waits for something`),
    ]);

function readsClockOrChance(name: string, node: ts.Node): boolean {
  const { parent } = node;
  if (name === 'Math') return ts.isPropertyAccessExpression(parent) && parent.name.text === 'random';
  if (name !== 'Date') return false;
  if (ts.isPropertyAccessExpression(parent)) return parent.name.text === 'now';
  if (ts.isNewExpression(parent)) return (parent.arguments?.length ?? 0) === 0;
  return ts.isCallExpression(parent);
}

const WAYS_OUT =
  /^(fetch|XMLHttpRequest|WebSocket|WebSocketStream|EventSource|WebTransport|RTCPeerConnection|eval|Function|importScripts)$/;

/** Nothing leaves, and no text becomes code. */
const noWayOut: Rule = (sources) =>
  [...sources].flatMap(([path, source]) => [
    ...globalsUsedIn(path, source)
      .filter(({ name }) => WAYS_OUT.test(name))
      .map(({ name, line }) => `${path}:${line} uses ${name}`),
    ...nodesIn(path, source)
      .filter(ts.isPropertyAccessExpression)
      .filter(({ name }) => WAYS_OUT.test(name.text) || name.text === 'sendBeacon')
      .map(({ name }) => `${path} uses .${name.text}`),
  ]);

const HTML_SINKS = /^(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|createContextualFragment|srcdoc)$/;

const noHtml: Rule = (sources) =>
  [...sources].flatMap(([path, source]) => [
    ...(path.endsWith('.svelte') && /\{@html\b/.test(source) ? [`${path} has {@html}`] : []),
    ...nodesIn(path, source)
      .filter(ts.isPropertyAccessExpression)
      .filter(({ name }) => HTML_SINKS.test(name.text))
      .map(({ name }) => `${path} uses .${name.text}`),
  ]);

const noBrowserInViews: Rule = (sources) =>
  [...sources]
    .filter(([path]) => path.startsWith('components/'))
    .flatMap(([path, source]) =>
      globalsUsedIn(path, source)
        .filter(({ name }) => name === 'browser' || name === 'chrome')
        .map(({ name, line }) => `${path}:${line} uses ${name}`),
    );

const FIELD = 'components/ui/Field.svelte';

/** What keeps a browser from storing or sending what is typed: session files, spelling services, autofill. */
const SILENT = [/autocomplete: 'off'/, /spellcheck: false/, /writingsuggestions: 'false'/];
/** The same, written out on the element itself. */
const SILENCE = { autocomplete: 'off', spellcheck: 'false', writingsuggestions: 'false' };

const oneField: Rule = (sources) =>
  [...sources]
    .filter(([path]) => path.endsWith('.svelte'))
    .flatMap(([path, source]) =>
      elementsIn(source).flatMap(({ name, attributes, spreads }) => {
        if ('contenteditable' in attributes) return [`${path}: <${name} contenteditable>`];
        const { type = 'text' } = attributes;
        const takesText =
          name === 'textarea' ||
          (name === 'input' && (type === true || /^(text|search|email|url|tel|password|number)$/.test(type)));
        if (!takesText) return [];
        if (path !== FIELD) return [`${path}: <${name}> is not the one field component`];
        const spreadsSilence = spreads.includes('silent') && SILENT.every((says) => says.test(source));
        const isSilent =
          spreadsSilence || Object.entries(SILENCE).every(([said, value]) => attributes[said] === value);
        return isSilent ? [] : [`${path}: <${name}> lets the browser keep what is typed`];
      }),
    );

/** Firefox drops a style attribute that is in the markup, by our own policy. */
const noStyleAttribute: Rule = (sources) =>
  [...sources].flatMap(([path, source]) => {
    if (path.endsWith('.html')) return /\sstyle\s*=/.test(source) ? [`${path} has a style attribute`] : [];
    if (!path.endsWith('.svelte')) return [];
    return elementsIn(source)
      .filter(({ attributes }) => 'style' in attributes)
      .map(({ name }) => `${path}: <${name} style>`);
  });

const expectationsStayInTests: Rule = (sources) =>
  allImports(sources)
    .filter(({ from, to }) => to.endsWith('.expect.ts') && !from.endsWith('.expect.ts'))
    .map(({ from, to }) => `${from} imports ${to}`);

/** A note to do something later names the day after which it is a fault. */
const datedNotes: Rule = (sources) =>
  [...sources].flatMap(([path, source]) =>
    [...source.matchAll(/\b(TO-?DO|FIX-?ME|XXX|HACK)\b(?!\(20\d\d-\d\d-\d\d\):)/g)].map(
      ([note]) => `${path}: ${note} without a date`,
    ),
  );

/** Svelte's warnings that may be silenced beside the code: axe and the tests look at what they are about. */
const SILENCED =
  /svelte-ignore (state_referenced_locally|a11y_no_(noninteractive|static)_element_interactions)\b/g;

const noSwitchingOff: Rule = (sources) =>
  [...sources].flatMap(([path, source]) =>
    [...source.replace(SILENCED, '').matchAll(/eslint-disable|@ts-(ignore|nocheck)|svelte-ignore/g)].map(
      ([found]) => `${path}: ${found}`,
    ),
  );

const LAWS: readonly Law[] = [
  {
    says: 'imports point down, and siblings on a floor never meet',
    rule: floors,
    broken: {
      'utils/core/made-up.ts': "import { openStores } from '../storage/open-stores.ts';",
      'utils/storage/made-up.ts': "import type { Protocol } from '../messaging/protocol.ts';",
      'entrypoints/made-up/main.ts': "import '../overlay/main.ts';",
      'components/made-up/MadeUp.svelte':
        '<script lang="ts">import \'../../entrypoints/popup/main.ts\';</script>',
    },
  },
  {
    says: 'every import finds its file',
    rule: known,
    broken: { 'utils/core/made-up.ts': "export { x } from './nowhere.ts';" },
  },
  {
    says: 'core, words and platforms need no package, views only Svelte and icons',
    rule: packages,
    broken: {
      'utils/core/made-up.ts': "import { openDB } from 'idb';",
      'components/made-up.ts': "import { browser } from 'wxt/browser';",
    },
  },
  {
    says: 'views know the core and the words only',
    rule: views,
    broken: { 'components/made-up.ts': "import { sendMessage } from '../utils/messaging/messenger.ts';" },
  },
  {
    says: 'there is no cycle of code',
    rule: cycles,
    broken: {
      'utils/core/made-up-a.ts': "import './made-up-b.ts';",
      'utils/core/made-up-b.ts': "import './made-up-a.ts';",
    },
  },
  {
    says: 'content scripts reach no storage, no component, no Svelte',
    rule: contentScripts,
    broken: {
      'entrypoints/made-up.content/index.ts': "import '../../utils/platforms/made-up.ts';",
      'utils/platforms/made-up.ts': "import '../storage/open-stores.ts';",
    },
  },
  {
    says: 'nothing waits at the top of a file',
    rule: noWaitAtTheTop,
    broken: {
      'entrypoints/made-up/main.ts': 'export const ports = await openOverlayPorts();',
      'utils/storage/made-up.ts': "if (await navigator.storage.persisted()) console.log('kept');",
    },
  },
  {
    says: 'the names that titles are read by are loaded in the background only',
    rule: namesInBackground,
    broken: {
      'entrypoints/made-up.content/index.ts': "import '../../utils/core/made-up.ts';",
      'utils/core/made-up.ts': "import { classifyTitle } from './meeting-title.ts';",
    },
  },
  {
    says: 'entrypoints only compose',
    rule: thinEntrypoints,
    broken: { 'entrypoints/made-up/main.ts': 'export {};\n'.repeat(ENTRY_LINES + 1) },
  },
  {
    says: 'the core has no clock, chance, document, browser or promise',
    rule: pureCore,
    broken: {
      'utils/core/made-up-a.ts': 'export const now = () => Date.now();',
      'utils/core/made-up-b.ts': 'export const now = () => new Date().getTime();',
      'utils/core/made-up-c.ts': 'export const dice = () => Math.random();',
      'utils/core/made-up-d.ts': 'export async function later() {}',
      'utils/core/made-up-e.ts': 'export const title = () => document.title;',
      'utils/core/made-up-f.ts': 'export const later = () => Promise.resolve(1);',
    },
  },
  {
    says: 'nothing leaves, and no text becomes code',
    rule: noWayOut,
    broken: {
      'utils/storage/made-up.ts': "export const send = () => fetch('https://example.org');",
      'utils/messaging/made-up.ts': "export const send = () => navigator.sendBeacon('https://example.org');",
      'components/MadeUp.svelte': "<script>globalThis.eval('1');</script>",
    },
  },
  {
    says: 'no text becomes markup',
    rule: noHtml,
    broken: {
      'components/MadeUp.svelte': '<script>let { text } = $props();</script>{@html text}',
      'utils/platforms/made-up.ts': "document.body.innerHTML = '<b>';",
    },
  },
  {
    says: 'views do not know the browser',
    rule: noBrowserInViews,
    broken: { 'components/made-up.ts': 'export const id = () => browser.runtime.id;' },
  },
  {
    says: 'text is typed into the one field component, which the browser keeps nothing of',
    rule: oneField,
    broken: {
      'components/MadeUp.svelte': '<textarea autocomplete="off" spellcheck="false"></textarea>',
      'components/MadeUpToo.svelte': '<input type="search" />',
      [FIELD]: '<script>const silent = {};</script><input type="text" {...silent} />',
    },
  },
  {
    says: 'no markup has a style attribute',
    rule: noStyleAttribute,
    broken: { 'components/MadeUp.svelte': '<p style="color: red">x</p>' },
  },
  {
    says: 'expectations of probes are for tests',
    rule: expectationsStayInTests,
    broken: { 'utils/platforms/made-up.ts': "import './zoom.expect.ts';" },
  },
  {
    says: 'a note to do something later has a date',
    rule: datedNotes,
    broken: { 'utils/core/made-up.ts': ['// TO', 'DO: tidy up'].join('') },
  },
  {
    says: 'no check is switched off from inside a file',
    rule: noSwitchingOff,
    broken: { 'utils/core/made-up.ts': ['// @ts', 'ignore'].join('-') },
  },
];

const SOURCES = readSources();

test('there are sources to look at', () => {
  expect(SOURCES.size).toBeGreaterThan(50);
});

for (const { says, rule, broken } of LAWS) {
  test(says, () => {
    expect(rule(SOURCES)).toEqual([]);
  });

  test(`a made-up fault is found: ${says}`, () => {
    const found = rule(new Map([...SOURCES, ...Object.entries(broken)])).join('\n');
    expect(found).not.toBe('');
    // A file that only carries the fault on is named in the finding of the other.
    if (rule === contentScripts) expect(found).toContain('made-up.ts');
    else for (const path of Object.keys(broken)) expect(found).toContain(path);
  });
}

/** Messages: every key that is asked for is there, every key that is there is asked for. */
function messageFaults(sources: Sources, messages: ReadonlySet<string>): readonly string[] {
  const text = [...sources.values()].join('\n');
  const missing = [
    ...[...text.matchAll(/\bt\(\s*'([^']+)'/g)].map(([, key = '']) => key),
    ...[...text.matchAll(/\bplural\(\s*'([^']+)'/g)].map(([, stem = '']) => `${stem}_other`),
    ...[...text.matchAll(/__MSG_(\w+)__/g)].map(([, key = '']) => key),
  ].filter((key) => !messages.has(key));
  const literals = new Set(
    [...text.matchAll(/['"`]([a-z][a-z0-9_]*)['"`]/g)].map(([, literal = '']) => literal),
  );
  const manifest = new Set([...text.matchAll(/__MSG_(\w+)__/g)].map(([, key = '']) => key));
  const patterns = [...text.matchAll(/`([a-z][a-z0-9]*_[^`\s]*\$\{[^`\s]*)`/g)].map(
    ([, template = '']) =>
      new RegExp(`^${template.replace(/\$\{[^}]*\}/g, '\u0000').replace(/\u0000/g, '[a-z0-9_]+')}$`),
  );
  const unused = [...messages].filter((key) => {
    const stem = key.replace(/_(zero|one|two|few|many|other)$/, '');
    return ![key, stem].some(
      (name) => literals.has(name) || manifest.has(name) || patterns.some((pattern) => pattern.test(name)),
    );
  });
  return [...new Set(missing)]
    .map((key) => `${key} is missing`)
    .concat(unused.map((key) => `${key} is unused`));
}

const CATALOGUE = new Set(
  Object.keys(JSON.parse(readFileSync(join(ROOT, 'public/_locales/en/messages.json'), 'utf8')) as object),
);
const WITH_MANIFEST = new Map([
  ...SOURCES,
  ['wxt.config.ts', readFileSync(join(ROOT, 'wxt.config.ts'), 'utf8')],
]);

test('every message that is used is there, and every message that is there is used', () => {
  expect(messageFaults(WITH_MANIFEST, CATALOGUE)).toEqual([]);
});

test('a renamed message is found, missing under one name and unused under the other', () => {
  const renamed = new Set([...CATALOGUE].map((key) => (key === 'extension_name' ? 'extension_title' : key)));
  expect(messageFaults(WITH_MANIFEST, renamed)).toEqual([
    'extension_name is missing',
    'extension_title is unused',
  ]);
});

test('only what a tool or a store demands is at the top of the checkout', () => {
  const allowed = new Set(
    'entrypoints components utils public tests wxt.config.ts package.json package-lock.json tsconfig.json README.md LICENSE node_modules'.split(
      ' ',
    ),
  );
  const extra = readdirSync(ROOT).filter((name) => !name.startsWith('.') && !allowed.has(name));
  expect(extra).toEqual([]);
});
