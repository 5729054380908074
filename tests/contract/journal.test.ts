import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { journalIn } from '../../utils/storage/journal.ts';
import { journalIdb } from '../../utils/storage/journal-idb.ts';
import { journalLocal, type LocalArea } from '../../utils/storage/journal-local.ts';
import { memoryDrawer } from '../fakes/memory-journal.ts';
import { runCases } from './contract.ts';
import { JOURNAL_CONTRACT, type JournalBench } from './journal.contract.ts';

/** An area as browsers have it, with things of others in it. */
function fakeArea(): LocalArea {
  const items = new Map<string, string>([['layout', '{}']]);
  return {
    getKeys: () => Promise.resolve([...items.keys()]),
    get: (keys) =>
      Promise.resolve(
        Object.fromEntries(
          keys.flatMap((key): [string, unknown][] => {
            const text = items.get(key);
            return text === undefined ? [] : [[key, JSON.parse(text)]];
          }),
        ),
      ),
    set(added) {
      for (const [key, value] of Object.entries(added)) items.set(key, JSON.stringify(value));
      return Promise.resolve();
    },
    remove(keys) {
      for (const key of keys) items.delete(key);
      return Promise.resolve();
    },
  };
}

const benches: Readonly<Record<string, () => JournalBench>> = {
  'in memory'() {
    const drawer = memoryDrawer();
    return { journal: journalIn(drawer), another: journalIn(drawer) };
  },
  'in storage.local'() {
    const area = fakeArea();
    return { journal: journalLocal(area), another: journalLocal(area) };
  },
  'in storage.local, under a prefix'() {
    const area = fakeArea();
    return { journal: journalLocal(area, 'practice/'), another: journalLocal(area, 'practice/') };
  },
  'in a database of its own'() {
    const name = crypto.randomUUID();
    return { journal: journalIdb(name), another: journalIdb(name) };
  },
};

for (const [where, bench] of Object.entries(benches)) {
  it.each(JOURNAL_CONTRACT)(`a journal ${where} $name`, async (each) => {
    const [verdict] = await runCases([each], bench, () => Promise.resolve());
    expect(verdict?.error).toBeUndefined();
  });
}

it('keeps two journals in one area apart', async () => {
  const area = fakeArea();
  await journalLocal(area, 'practice/').setBorn();
  expect((await journalLocal(area).heads()).born).toBe(false);
});
