import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { JournalEntry } from '../../utils/core/ports.ts';
import { entryKey } from '../../utils/storage/journal-keys.ts';
import { journalIn } from '../../utils/storage/journal.ts';
import { memoryDrawer } from '../fakes/memory-journal.ts';

const entry = (seq: number, id: string): JournalEntry => ({
  key: entryKey(seq, id),
  seq,
  store: 'talks',
  record: { id, rev: { d: seq }, changedAt: seq, body: seq },
});

it('folds many commits of few records into few segments', async () => {
  const drawer = memoryDrawer();
  const journal = journalIn(drawer);
  for (let seq = 1; seq <= 2_000; seq += 1) {
    await journal.append([entry(seq, `r${seq % 20}`)]);
    if (seq % 100 === 0) await journal.fold();
  }
  const keys = [...drawer.things.keys()];
  expect(keys.filter((key) => key.startsWith('j:'))).toEqual([]);
  expect(keys.length).toBeLessThanOrEqual(2);
});

it('leaves a few entries as they are', async () => {
  const drawer = memoryDrawer();
  const journal = journalIn(drawer);
  for (let seq = 1; seq <= 10; seq += 1) await journal.append([entry(seq, 'r')]);
  await journal.fold();
  expect(drawer.things.size).toBe(10);
});

it('passes over what is no entry', async () => {
  const things = new Map([
    [entryKey(1, 'a'), '"torn"'],
    [entryKey(2, 'b'), '{"key":"x"}'],
    ['s:000000000003:1:c', '{}'],
    [entryKey(4, 'd'), JSON.stringify(entry(4, 'd'))],
  ]);
  expect(await journalIn(memoryDrawer(things)).read(0)).toEqual([entry(4, 'd')]);
});

it('keeps the newest of each record, however it was appended, folded, or killed in between', async () => {
  const step = fc.oneof(
    { weight: 5, arbitrary: fc.record({ do: fc.constant('append' as const), id: fc.nat(9) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('fold' as const) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('die' as const), after: fc.nat(6) }) },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const drawer = memoryDrawer();
      const newest = new Map<string, number>();
      let seq = 0;
      for (const each of steps) {
        if (each.do === 'append') {
          // Enough of them that a fold is worth its while.
          for (let n = 0; n < 30; n += 1) {
            seq += 1;
            const id = `r${(each.id * n) % 60}`;
            await journalIn(drawer).append([entry(seq, id)]);
            newest.set(id, seq);
          }
        } else {
          const writes = each.do === 'die' ? each.after : Infinity;
          await journalIn(dyingAfter(writes, drawer)).fold().catch(ifDead);
        }
      }
      const found = (await journalIn(drawer).read(0)).map(({ seq, record }) => [record.id, seq]);
      expect(new Map(found as [string, number][])).toEqual(newest);
      expect((await journalIn(drawer).heads()).last).toBe(seq);
    }),
    { numRuns: 60, verbose: 1 },
  );
});

const DEAD = new Error('the page is gone');

function ifDead(error: unknown): void {
  if (error !== DEAD) throw error;
}

/** A drawer whose page dies after this many writes and removals. */
function dyingAfter(changes: number, drawer: ReturnType<typeof memoryDrawer>): typeof drawer {
  let left = changes;
  const live = <T>(work: () => Promise<T>): Promise<T> => {
    left -= 1;
    return left < 0 ? Promise.reject(DEAD) : work();
  };
  return {
    ...drawer,
    write: (key, value) => live(() => drawer.write(key, value)),
    remove: (keys) => live(() => drawer.remove(keys)),
  };
}
