/**
 * Prints precision and recall of the title classifier by language, and how long one title takes.
 *
 *   node tests/harness/titles.ts               the titles written last: measured first, mended for after
 *   node tests/harness/titles.ts --set=fresh   those written before it: tuned on one half, then mended for the other too
 *
 * `--wrong` lists each title that went wrong.
 */
import { join } from 'node:path';
import { classifyTitle } from '../../utils/core/meeting-title.ts';
import { ROOT } from '../support/places.ts';
import { byLanguage, judge, readTitles, score, type Score } from '../support/titles.ts';

const set =
  process.argv.find((argument) => argument.startsWith('--set='))?.slice('--set='.length) ?? 'unseen';
const titles = readTitles(join(ROOT, `tests/fixtures/titles/${set}.tsv`));
const judged = judge(titles);

const row = (name: string, { titles, precision, recall, names }: Score): string =>
  [
    name.padEnd(10),
    String(titles).padStart(6),
    ...[precision, recall, names].map((part) => part.toFixed(3).padStart(10)),
  ].join(' ');

console.log(`${'language'.padEnd(10)} titles  precision     recall      names   (${set})`);
for (const [language, part] of [...byLanguage(judged)].sort()) console.log(row(language, score(part)));
console.log(row('all', score(judged)));

if (process.argv.includes('--wrong')) {
  for (const { isOneOnOne, language, title, names, verdict } of judged) {
    const isSaid = verdict.kind === 'one-on-one';
    if (isSaid === isOneOnOne && (!isSaid || names.join() === verdict.names.join())) continue;
    console.log(
      `${isOneOnOne ? (isSaid ? 'names ' : 'missed') : 'WRONG '} ${language} ${title} => ${verdict.names.join()} ${verdict.rule ?? ''}`,
    );
  }
}

const times = Array.from({ length: 5 }, () => titles.map(({ title }) => timed(title)))
  .flat()
  .sort((a, b) => a - b);
console.log(
  `a title takes ${(times[times.length >> 1] ?? 0).toFixed(4)} ms at the median, ${(times.at(-1) ?? 0).toFixed(2)} ms at most`,
);

function timed(title: string): number {
  const from = performance.now();
  classifyTitle(title);
  return performance.now() - from;
}
