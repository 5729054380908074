import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectionReport } from '../../utils/platforms/detection-report.ts';
import { PLATFORMS } from '../../utils/platforms/registry.ts';
import { ZOOM } from '../../utils/platforms/zoom.ts';

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0';
const EDGE =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36 Edg/156.0.0.0';
const known = { version: '0.1.0', userAgent: FIREFOX, locale: 'pt-BR' };

/** All that a report may say, line by line. */
const HEAD = [
  /^Aside (?:-|\d+(?:\.\d+){0,3})$/,
  /^(?:-|(?:Edge|Opera|Firefox|Chromium) \d+)$/,
  /^(?:-|[A-Za-z0-9_-]{2,32})$/,
  /^(?:meet|zoom)$/,
];
const COUNTS = /^[a-z-]+(?:\/[a-z]+)?: (?:-|\d+)(?: (?:-|\d+))*$/;

describe('the detection report', () => {
  it('says the versions, the language, the site and what each probe hits', () => {
    const lines = detectionReport(ZOOM, { root: [1, 0], shell: [0] }, known).split('\n');
    expect(lines.slice(0, 6)).toEqual([
      'Aside 0.1.0',
      'Firefox 153',
      'pt-BR',
      'zoom',
      'root: 1 0',
      'shell: 0',
    ]);
    expect(lines).toContain('lobby: - - -');
    expect(lines).toHaveLength(4 + Object.keys(ZOOM.probes).length);
  });

  it('names a browser by its own name, not by the one it is built on', () => {
    expect(detectionReport(ZOOM, {}, { ...known, userAgent: EDGE })).toContain('\nEdge 156\n');
  });

  it('can hold nothing else, whatever the page and the browser say', () => {
    const anything = fc.oneof(
      fc.string(),
      fc.double(),
      fc.integer(),
      fc.constant('1:1 Pedro'),
      fc.anything(),
    );
    const role = fc.constantFrom(
      ...PLATFORMS.flatMap(({ probes }) => Object.keys(probes)),
      'title: 1:1 Pedro',
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...PLATFORMS),
        fc.dictionary(role, fc.array(anything)),
        fc.record({
          version: fc.oneof(fc.string(), fc.constant('0.1.0\nPedro')),
          userAgent: fc.oneof(fc.string(), fc.constant('Firefox/1 https://meet.google.com/abc-defg-hij')),
          locale: fc.oneof(fc.string(), fc.constant('en\nabc-defg-hij')),
        }),
        (platform, counts, reporter) => {
          const lines = detectionReport(platform, counts, reporter).split('\n');
          HEAD.forEach((allowed, index) => expect(lines[index]).toMatch(allowed));
          const rest = lines.slice(HEAD.length);
          expect(rest).toHaveLength(Object.keys(platform.probes).length);
          for (const line of rest) expect(line).toMatch(COUNTS);
        },
      ),
      { seed: 20261125 },
    );
  });
});
