import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalJson } from '../../utils/storage/export-all.ts';

it('writes equal values as equal texts, whatever the order of their keys', () => {
  expect(canonicalJson({ b: [{ d: 1, c: 2 }], a: 'x' })).toBe('{"a":"x","b":[{"c":2,"d":1}]}');
});

it('loses nothing', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const plain: unknown = JSON.parse(JSON.stringify(value));
      expect(JSON.parse(canonicalJson(plain))).toEqual(plain);
    }),
    { verbose: 1 },
  );
});
