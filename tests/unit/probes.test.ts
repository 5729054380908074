import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Expectation } from '../../utils/platforms/expectation.ts';
import { GOOGLE_MEET_EXPECT } from '../../utils/platforms/google-meet.expect.ts';
import { GOOGLE_MEET } from '../../utils/platforms/google-meet.ts';
import type { Platform, Probe, ProbeRole } from '../../utils/platforms/platform.ts';
import { selectorOf } from '../../utils/platforms/probes.ts';
import { PLATFORMS } from '../../utils/platforms/registry.ts';
import { ZOOM_EXPECT } from '../../utils/platforms/zoom.expect.ts';
import { ZOOM } from '../../utils/platforms/zoom.ts';
import { negativeControls, probeExpectations } from '../harness/sites/probe-expectations.ts';

const SITES: readonly (readonly [Platform, readonly Expectation[]])[] = [
  [GOOGLE_MEET, GOOGLE_MEET_EXPECT],
  [ZOOM, ZOOM_EXPECT],
];

const rolesOf = (platform: Platform): readonly (readonly [ProbeRole, readonly Probe[]])[] =>
  Object.entries(platform.probes) as [ProbeRole, readonly Probe[]][];

describe('every probe has its expectation', () => {
  it('knows all platforms', () => {
    expect(SITES.map(([platform]) => platform)).toEqual(PLATFORMS);
  });

  it.each(SITES.map(([platform, table]) => [platform.id, platform, table] as const))(
    '%s',
    (_, platform, table) => {
      const probes = rolesOf(platform).flatMap(([role, list]) =>
        list.map((probe) => `${role} ${selectorOf(probe)}`),
      );
      const expected = table.flatMap(({ css, roles }) => roles.map((role) => `${role} ${css}`));
      expect(probes.length).toBeGreaterThan(20);
      // A new probe? Add what it must count to *.expect.ts. A probe is gone? Remove its expectation.
      expect([...expected].sort()).toEqual([...probes].sort());
      expect(new Set(probes).size, 'no probe twice').toBe(probes.length);
    },
  );

  it.each(SITES.flatMap(([{ id }, table]) => table.map((one) => [`${id} ${one.css}`, one] as const)))(
    '%s says where it was seen, and what a missing hit means',
    (_, { note, hits }) => {
      expect(note.length).toBeGreaterThan(8);
      if (Object.keys(hits).length === 0) {
        expect(note).toMatch(/[Nn]ot in the stand-in|[Nn]ever looked into|Gallery view/);
      }
    },
  );
});

describe('the form of a probe', () => {
  const all = SITES.flatMap(([platform]) =>
    rolesOf(platform).flatMap(([role, list]) =>
      list.map((probe) => ({ platform, role, css: selectorOf(probe) })),
    ),
  );

  it.each(all.map((probe) => [`${probe.platform.id} ${probe.role} ${probe.css}`, probe] as const))(
    '%s',
    (_, { platform, css }) => {
      const top = css.replaceAll(/\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\]]*\]/g, '');
      expect(top, 'one selector a probe').not.toContain(',');
      expect(css, 'a selector that engines know').not.toMatch(/:has-text|:contains/);
      // Meet hashes its classes anew every few weeks.
      if (platform.id === 'meet') expect(css).not.toMatch(/^\.\w+$/);
    },
  );

  it('no phase rests on words that a person reads, but for labels that Zoom does not translate', () => {
    const worded = all.filter(({ css }) => css.includes('aria-label'));
    for (const { platform, css } of worded) {
      const note = SITES.find(([site]) => site === platform)?.[1].find((one) => one.css === css)?.note;
      expect(note, css).toMatch(/unlocalized/);
    }
    expect(worded.map(({ platform }) => platform.id)).not.toContain('meet');
  });

  it.each(['google-meet.ts', 'zoom.ts'])('%s is data: it imports types only', (name) => {
    const source = readFileSync(
      fileURLToPath(new URL(`../../utils/platforms/${name}`, import.meta.url)),
      'utf8',
    );
    const imports = source.match(/^import .*$/gm) ?? [];
    expect(imports.length).toBeGreaterThan(0);
    for (const line of imports) expect(line).toMatch(/^import type /);
    expect(source).not.toMatch(/=>|function|\bnote\b/);
  });
});

describe('the table for the real engine', () => {
  it('counts every probe in every state, on an address of the platform', () => {
    for (const [platform, table] of SITES) {
      const pages = probeExpectations.filter((page) => page.platform === platform.id);
      expect(pages.length).toBeGreaterThanOrEqual(5);
      for (const page of pages) {
        expect(platform.host.test(new URL(page.url).hostname)).toBe(true);
        expect(page.counts.map(({ css }) => css)).toEqual(table.map(({ css }) => css));
        expect(page.counts.some(({ count }) => count > 0)).toBe(true);
      }
    }
  });

  it('has a control for each platform that renames a marker it relies on', () => {
    const table = [...GOOGLE_MEET_EXPECT, ...ZOOM_EXPECT];
    for (const { css, expected } of negativeControls.renamed) {
      expect(table.find((one) => one.css === css)?.hits['in-call']).toBe(expected);
    }
  });
});
