import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sortedIds } from '../../utils/compose/sorted-ids.ts';

const seed = Number(process.env['FUZZ_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const VERSION_7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

test(`ids are of version 7 and sort by their making, whatever the clock does (FUZZ_SEED=${seed})`, () => {
  const times = fc.array(fc.integer({ min: 0, max: 4_102_444_800_000 }), { minLength: 2, maxLength: 200 });
  fc.assert(
    fc.property(times, (readings) => {
      const left = [...readings];
      const ids = sortedIds({ now: () => left.shift() ?? 0 });
      const made = readings.map(() => ids.next());
      for (const id of made) expect(id).toMatch(VERSION_7);
      expect(made.toSorted()).toEqual(made);
      expect(new Set(made).size).toBe(made.length);
    }),
    { seed },
  );
});

test('an id tells when it was made', () => {
  const at = Date.UTC(2026, 10, 24);
  const id = sortedIds({ now: () => at }).next();
  expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(at);
});

test('more ids than the counter holds within one millisecond still sort', () => {
  const ids = sortedIds({ now: () => 1_000 });
  const made = Array.from({ length: 10_000 }, () => ids.next());
  expect(made.toSorted()).toEqual(made);
  expect(new Set(made).size).toBe(made.length);
});

test('two makers of the same moment make no two alike', () => {
  const [a, b] = [sortedIds({ now: () => 1_000 }), sortedIds({ now: () => 1_000 })];
  expect(a.next()).not.toBe(b.next());
});
