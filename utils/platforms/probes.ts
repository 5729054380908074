import type { Platform, Probe, ProbeRole } from './platform.ts';

const joined = new Map<string, string>();

/** One selector list of all probes of these roles; empty when there are none. */
export function cssOf(platform: Platform, ...roles: readonly ProbeRole[]): string {
  const key = [platform.id, ...roles].join();
  const css =
    joined.get(key) ??
    roles
      .flatMap((role) => platform.probes[role] ?? [])
      .map(selectorOf)
      .join();
  joined.set(key, css);
  return css;
}

/** The selector of a probe. */
export function selectorOf(probe: Probe): string {
  return typeof probe === 'string' ? probe : probe.css;
}

/**
 * All elements that probes of these roles hit, each once. One query a probe: engines find a single
 * selector many times faster than a list of them.
 */
export function allHits(
  platform: Platform,
  document: Document,
  ...roles: readonly ProbeRole[]
): readonly Element[] {
  const hits = new Set<Element>();
  for (const role of roles) {
    for (const probe of platform.probes[role] ?? []) {
      for (const hit of document.querySelectorAll(selectorOf(probe))) hits.add(hit);
    }
  }
  return [...hits];
}

/** The element that the first probe of the role to hit anything hits. */
export function firstHit(platform: Platform, document: Document, role: ProbeRole): Element | undefined {
  for (const probe of platform.probes[role] ?? []) {
    const hit = document.querySelector(selectorOf(probe));
    if (hit) return hit;
  }
  return undefined;
}

/** What the probes of the role say, probe by probe: an attribute, else a text; never an empty one. */
export function* said(platform: Platform, document: Document, role: ProbeRole): Generator<string> {
  for (const probe of platform.probes[role] ?? []) {
    const hit = document.querySelector(selectorOf(probe));
    const words = typeof probe === 'string' ? hit?.textContent : hit?.getAttribute(probe.read);
    if (words) yield words;
  }
}

/** How many elements each probe hits now, by role: counts, and nothing of what was hit. */
export function probeCounts({ probes }: Platform, document: Document): Record<string, number[]> {
  return Object.fromEntries(
    Object.entries(probes).map(([role, each]) => [
      role,
      each.map((probe) => document.querySelectorAll(selectorOf(probe)).length),
    ]),
  );
}
