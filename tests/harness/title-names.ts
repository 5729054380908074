/**
 * Writes `utils/core/title-names-data.ts` from the packages that hold names and stop words, and from the names that
 * they lack (`title-data/more-names.txt`).
 *
 *   node tests/harness/title-names.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { ROOT } from '../support/places.ts';
import { sourceOfNames } from '../support/title-names-source.ts';

const FILE = join(ROOT, 'utils/core/title-names-data.ts');
const more = readFileSync(join(ROOT, 'tests/harness/title-data/more-names.txt'), 'utf8');
const text = await format(sourceOfNames(more), { ...(await resolveConfig(FILE)), parser: 'typescript' });
writeFileSync(FILE, text);
console.log(`${FILE}: ${Buffer.byteLength(text)} bytes`);
