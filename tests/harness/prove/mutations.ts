import { selectorOf } from '../../../utils/platforms/probes.ts';
import type { Platform, ProbeRole } from '../../../utils/platforms/platform.ts';
import type { Chance } from './chance.ts';
import { LANGUAGES, labelIn } from './labels.ts';

/** What the site did to its page in one run: the same to every screen, as one release does. */
export interface Release {
  /** Selectors that hit nothing any more, and how they were broken. */
  readonly dead: readonly { readonly css: string; readonly how: 'renamed' | 'removed' }[];
  readonly classes: boolean;
  readonly language: number | undefined;
  readonly moved: number;
  readonly doubled: number;
  readonly late: number;
}

/** The groups that decide a phase. */
export const GROUPS = ['lobby', 'waiting', 'in-call', 'ended'] as const satisfies readonly ProbeRole[];

/** Labels that are no words for people: the probes rest on them, and no language changes them. */
const UNLOCALIZED = /particpant|Meeting is end now|You have been removed/;

/** Invents a release. In each group no probe dies, or some, all but one, or all. */
export function releaseOf(platform: Platform, chance: Chance): Release {
  const dead = GROUPS.flatMap((group) => {
    const probes = (platform.probes[group] ?? []).map(selectorOf);
    const dies = chance.pick(['none', 'none', 'none', 'some', 'some', 'all but one', 'all but one', 'all']);
    if (dies === 'none' || dies === 'all') return dies === 'all' ? probes : [];
    return dies === 'some' ? chance.some(probes, 0.5) : chance.shuffled(probes).slice(1);
  });
  return {
    dead: [...new Set(dead)].map((css) => ({ css, how: chance.in(0.7) ? 'renamed' : 'removed' })),
    classes: chance.in(0.5),
    language: chance.in(0.6) ? chance.pick(LANGUAGES) : undefined,
    moved: chance.pick([0, 0, 1, 4]),
    doubled: chance.pick([0, 0, 1, 4]),
    late: chance.pick([0, 0, 2, 6]),
  };
}

/** Changes a screen that was just drawn as the release has it. What comes late comes by `after`. */
export function mutate(
  root: Element,
  platform: Platform,
  release: Release,
  chance: Chance,
  after: (wait: number, act: () => void) => void,
  count: (kind: string, times: number) => void,
): void {
  const document = root.ownerDocument;
  for (const { css, how } of release.dead) {
    const hits = [...document.querySelectorAll(css)];
    for (const hit of hits) {
      if (how === 'removed' && hit !== root && hit.parentElement !== document.body) {
        hit.replaceWith(...hit.childNodes);
      } else rename(hit, css, chance);
    }
    count(how, hits.length);
  }
  if (release.classes) count('renamed classes', renameClasses(document, platform));
  if (release.language !== undefined) count('labels', relabel(document, release.language));

  const probes = GROUPS.flatMap((group) => platform.probes[group] ?? []).map(selectorOf);
  const hits = (): Element[] => [...root.querySelectorAll(probes.join())];
  const anyOf = (): Element | undefined => {
    const from = chance.in(0.6) ? hits() : [...root.querySelectorAll('*')];
    return from.length ? chance.pick(from) : undefined;
  };
  for (let times = 0; times < release.moved; times += 1) {
    const one = anyOf();
    const places = [root, ...root.querySelectorAll('div')].filter((place) => !one?.contains(place));
    if (!one || !places.length) continue;
    const place = chance.pick(places);
    if (chance.in(0.5)) place.prepend(one);
    else place.append(one);
    count('moved', 1);
  }
  for (let times = 0; times < release.doubled; times += 1) {
    const one = anyOf();
    if (!one) continue;
    one.after(one.cloneNode(true));
    count('doubled', 1);
  }
  for (let times = 0; times < release.late; times += 1) {
    const one = anyOf();
    if (!one?.parentElement) continue;
    const place = document.createComment('');
    one.replaceWith(place);
    after(chance.between(50, 4_000), () => place.replaceWith(one));
    count('late', 1);
  }
}

/** Takes from the element what the selector asks of it, a little at a time, until it is not hit any more. */
function rename(element: Element, css: string, chance: Chance): void {
  const tokens = [...css.matchAll(/\[([\w-]+)(?:[\^*]?="[^"]*")?\]|\.([\w-]+)|#([\w-]+)/g)];
  for (const [, attribute, name, id] of chance.shuffled(tokens)) {
    if (!element.matches(css)) return;
    if (id && element.id === id) element.id = `${id}-anew`;
    else if (name && element.classList.contains(name)) element.classList.replace(name, `${name}-anew`);
    else if (attribute && element.hasAttribute(attribute)) {
      const value = element.getAttribute(attribute) ?? '';
      element.removeAttribute(attribute);
      element.setAttribute(`${attribute}-anew`, value);
    }
  }
}

/** Hashes every class anew but those that a probe goes by. */
function renameClasses(document: Document, platform: Platform): number {
  const asked = new Set(
    Object.values(platform.probes)
      .flatMap((probes) => probes.map(selectorOf))
      .flatMap((css) => [...css.matchAll(/\.([\w-]+)/g)].map(([, name]) => name)),
  );
  let times = 0;
  for (const element of document.body.querySelectorAll('[class]')) {
    const names = [...element.classList];
    element.setAttribute(
      'class',
      names.map((name) => (asked.has(name) ? name : `${name.length}${name.slice(0, 2)}x`)).join(' '),
    );
    times += 1;
  }
  return times;
}

/** Says every label and every text of a control in another language. */
function relabel(document: Document, language: number): number {
  let times = 0;
  for (const element of document.body.querySelectorAll('[aria-label]')) {
    const label = element.getAttribute('aria-label') ?? '';
    if (UNLOCALIZED.test(label)) continue;
    element.setAttribute('aria-label', labelIn(language, label));
    times += 1;
  }
  for (const element of document.body.querySelectorAll(
    'button, h1, p, [role="heading"], .zm-modal-body-title',
  )) {
    if (element.childElementCount || !element.textContent) continue;
    element.textContent = labelIn(language, element.textContent);
    times += 1;
  }
  return times;
}
