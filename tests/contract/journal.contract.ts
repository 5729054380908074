import type { Journal, JournalEntry } from '../../utils/core/ports.ts';
import { entryKey } from '../../utils/storage/journal-keys.ts';
import { assert, assertEqual, type Case } from './contract.ts';

/** A journal of its own for one case; `another` is the same one as a second page has it. */
export interface JournalBench {
  readonly journal: Journal;
  readonly another: Journal;
}

const entry = (seq: number, id: string, text = `text ${seq}`): JournalEntry => ({
  key: entryKey(seq, id),
  seq,
  store: 'talks',
  record: { id, rev: { d: seq }, changedAt: seq, body: { text } },
});

const seqs = (entries: readonly JournalEntry[]): string[] =>
  entries.map(({ seq, record }) => `${seq}:${record.id}`);

/** What every place for the second copy keeps. */
export const JOURNAL_CONTRACT: readonly Case<JournalBench>[] = [
  {
    name: 'knows nothing at first, and that it was born from then on',
    async run({ journal, another }) {
      assertEqual(await journal.heads(), { born: false, last: 0, folded: 0 }, 'heads');
      assertEqual(await journal.read(0), [], 'entries');
      await journal.setBorn();
      assertEqual(await another.heads(), { born: true, last: 0, folded: 0 }, 'heads for another page');
    },
  },
  {
    name: 'gives another page what one page appended, whole and in order',
    async run({ journal, another }) {
      await journal.append([entry(2, 'b', 'Grüße 👋\u2028"\\'), entry(2, 'c')]);
      await journal.append([entry(1, 'a')]);
      assertEqual(await another.heads(), { born: false, last: 2, folded: 0 }, 'heads');
      const found = await another.read(0);
      assertEqual(seqs(found), ['1:a', '2:b', '2:c'], 'entries');
      assertEqual(found[1], entry(2, 'b', 'Grüße 👋\u2028"\\'), 'an entry');
      assertEqual(seqs(await another.read(1)), ['2:b', '2:c'], 'entries after the first commit');
    },
  },
  {
    name: 'gives the newest entry of each record',
    async run({ journal }) {
      for (const seq of [1, 3, 2]) await journal.append([entry(seq, 'a')]);
      assertEqual(await journal.read(0), [entry(3, 'a')], 'entries');
    },
  },
  {
    name: 'takes the same entry twice, and many at once from two pages',
    async run({ journal, another }) {
      await Promise.all(
        Array.from({ length: 40 }, (_, n) =>
          (n % 2 === 0 ? journal : another).append([entry(n + 1, `r${n}`), entry(1, 'r0')]),
        ),
      );
      assertEqual((await journal.read(0)).length, 40, 'records');
    },
  },
  {
    name: 'takes a whole database at once',
    async run({ journal, another }) {
      const all = Array.from({ length: 1_300 }, (_, n) => entry(7, `r${String(n).padStart(4, '0')}`));
      await journal.append(all);
      assertEqual(seqs(await another.read(0)).toSorted(), seqs(all), 'entries');
      assertEqual((await another.heads()).last, 7, 'the last commit');
    },
  },
  {
    name: 'folds without losing a word, as often as it is asked to, beside pages that append',
    async run({ journal, another }) {
      for (let seq = 1; seq <= 200; seq += 1) {
        await journal.append([entry(seq, `r${seq % 30}`)]);
        if (seq % 66 === 0) {
          await Promise.all([journal.fold(), another.append([entry(1_000 + seq, `late ${seq}`)])]);
        }
      }
      const before = await journal.read(0);
      await Promise.all([journal.fold(), journal.fold()]);
      await journal.fold();
      assertEqual(await another.read(0), before, 'entries');
      assertEqual(before.length, 33, 'records');
      const heads = await another.heads();
      assert(heads.folded >= 132, `folded up to ${heads.folded}`);
      assertEqual(heads.last, 1_198, 'the last commit');
      assertEqual(seqs(await another.read(1_100)), ['1132:late 132', '1198:late 198'], 'the end of it');
    },
  },
];
