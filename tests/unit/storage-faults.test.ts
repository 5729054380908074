import { expect, it } from 'vitest';
import { faultOf, openingFaultOf } from '../../utils/storage/faults.ts';

it.each([
  ['VersionError', '', 'newer'],
  ['QuotaExceededError', '', 'full'],
  ['UnknownError', 'The user denied permission to access the database.', 'refused'],
  ['UnknownError', 'Internal error.', 'unknown'],
  ['SecurityError', '', 'refused'],
  ['InvalidStateError', '', 'refused'],
  ['NotFoundError', '', 'damaged'],
  ['AbortError', '', 'unknown'],
])('%s "%s" is the fault %s', (name, message, code) => {
  expect(faultOf(new DOMException(message, name))).toEqual({ code, cause: name });
});

it('takes what has no other reason while opening for damage', () => {
  expect(openingFaultOf(new DOMException('Internal error.', 'UnknownError')).code).toBe('damaged');
  expect(openingFaultOf(new DOMException('denied permission', 'UnknownError')).code).toBe('refused');
  expect(openingFaultOf(new DOMException('', 'AbortError')).code).toBe('damaged');
  expect(openingFaultOf(new DOMException('', 'VersionError')).code).toBe('newer');
});

it.each([
  new DOMException('', 'DataCloneError'),
  new DOMException('', 'TransactionInactiveError'),
  new TypeError('x is undefined'),
])('throws a bug on: %s', (bug) => {
  expect(() => faultOf(bug)).toThrow(bug);
});
