import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NotebookState } from '../../components/notes/notebook-state.svelte.ts';
import type { Changes, Stores } from '../../utils/core/ports.ts';
import { openStores } from '../../utils/storage/open-stores.ts';
import { countingIds } from '../fakes/counting-ids.ts';
import { fixedClock } from '../fakes/fixed-clock.ts';
import { memoryChanges } from '../fakes/memory-changes.ts';
import { memoryJournal } from '../fakes/memory-journal.ts';
import {
  fillNotebook,
  NOOR_TALK,
  OLDER_TALK,
  PEDRO_TALK,
  TODAY,
  WEI_TALK,
} from '../fakes/sample-notebook.ts';

const clock = fixedClock(TODAY);
let page: () => Changes;
let stores: Stores;
let count = 0;

async function opened(over: Partial<Stores> = {}): Promise<NotebookState> {
  const notebook = new NotebookState({ ...stores, ...over }, clock);
  await notebook.load();
  return notebook;
}

beforeEach(async () => {
  page = memoryChanges();
  count += 1;
  stores = await openStores({
    name: `notebook-${count}`,
    clock,
    ids: countingIds(),
    journal: memoryJournal(),
    changes: page(),
  });
});
afterEach(() => stores.close());

describe('what the lists hold', () => {
  it('is people by their last talk, with what is open between you', async () => {
    await fillNotebook(stores);
    const notebook = await opened();
    expect(notebook.rows.map(({ person, open }) => [person.name, open])).toEqual([
      ['Pedro', 2],
      ['Sofia', 2],
      ['Noor', 1],
      ['Wei', 0],
    ]);
    expect(notebook.rows[0]?.last?.id).toBe(PEDRO_TALK);
    expect(notebook.talksWith('pedro').map(({ id }) => id)).toEqual([PEDRO_TALK, OLDER_TALK]);
  });

  it('is the talks that wait for a retro, newest first', async () => {
    await fillNotebook(stores, 3);
    const notebook = await opened();
    expect(notebook.pending.map(({ id }) => id)).toEqual([PEDRO_TALK, NOOR_TALK, WEI_TALK]);
    await notebook.letGo(notebook.pending);
    expect(notebook.pending).toEqual([]);
    expect(notebook.talks).toHaveLength(5);
  });

  it('is nothing, and loaded, for a new person', async () => {
    const notebook = new NotebookState(stores, clock);
    expect(notebook.loaded).toBe(false);
    await notebook.load();
    expect([notebook.loaded, notebook.fault, notebook.talks]).toEqual([true, undefined, []]);
  });
});

describe('deleting a talk', () => {
  it('takes it and its promises from sight, and undo brings both back', async () => {
    await fillNotebook(stores);
    const notebook = await opened();
    const stored = notebook.talk(PEDRO_TALK);
    if (!stored) throw new Error('the sample lacks its talk');
    await notebook.remove(stored);
    expect(notebook.talk(PEDRO_TALK)).toBeUndefined();
    expect(notebook.pending).toEqual([]);
    expect(notebook.promisesWith('pedro')).toHaveLength(1);
    expect(notebook.removed?.id).toBe(PEDRO_TALK);
    await notebook.undo();
    expect(notebook.talk(PEDRO_TALK)?.talk).toEqual(stored.talk);
    expect(notebook.promisesWith('pedro')).toHaveLength(2);
    expect(notebook.removed).toBeUndefined();
  });

  it('says why it was not done, and keeps the talk', async () => {
    await fillNotebook(stores);
    const fault = { code: 'full' } as const;
    const talks = { ...stores.talks, remove: () => Promise.resolve({ ok: false, fault } as const) };
    const notebook = await opened({ talks });
    const stored = notebook.talk(PEDRO_TALK);
    if (!stored) throw new Error('the sample lacks its talk');
    expect(await notebook.remove(stored)).toBe(false);
    expect([notebook.refused, notebook.removed]).toEqual([fault, undefined]);
    expect(notebook.talk(PEDRO_TALK)).toBeDefined();
  });
});

describe('a fault', () => {
  it('is shown instead of an empty list', async () => {
    const fault = { code: 'newer' } as const;
    const notebook = await opened({ health: () => Promise.resolve({ state: 'faulty', fault }) });
    expect(notebook.fault).toEqual(fault);
  });

  it('leaves what was read before in sight', async () => {
    await fillNotebook(stores);
    const fault = { code: 'refused' } as const;
    let broken = false;
    const people = {
      ...stores.people,
      list: () => (broken ? Promise.resolve({ ok: false, fault } as const) : stores.people.list()),
    };
    const notebook = await opened({ people });
    broken = true;
    await notebook.load();
    expect(notebook.fault).toEqual(fault);
    expect(notebook.people).toHaveLength(4);
    broken = false;
    await notebook.load();
    expect(notebook.fault).toBeUndefined();
  });
});

describe('other pages', () => {
  it('are heard: what they write comes into the lists', async () => {
    await fillNotebook(stores);
    const changes = page();
    const notebook = await opened({ changes });
    await stores.talks.remove(OLDER_TALK, TODAY);
    await expect.poll(() => notebook.talks.length).toBe(4);
    notebook.close();
    await stores.talks.restore(OLDER_TALK);
    await new Promise((resolve) => setTimeout(resolve));
    expect(notebook.talks).toHaveLength(4);
  });

  it('never bring an older reading over a newer one', async () => {
    await fillNotebook(stores);
    let slow: (() => void) | undefined;
    let reads = 0;
    const people = {
      ...stores.people,
      list: async () => {
        reads += 1;
        if (reads === 1) {
          const old = await stores.people.list();
          await new Promise<void>((resolve) => (slow = resolve));
          return old;
        }
        return stores.people.list();
      },
    };
    const notebook = new NotebookState({ ...stores, people }, clock);
    const first = notebook.load();
    await expect.poll(() => slow).toBeDefined();
    await stores.people.remove('wei', TODAY);
    await notebook.load();
    slow?.();
    await first;
    expect(notebook.people.map(({ name }) => name).toSorted()).toEqual(['Noor', 'Pedro', 'Sofia']);
  });
});

it('gives everything as JSON that names what was written', async () => {
  await fillNotebook(stores);
  const all = await (await opened()).exportAll();
  expect(JSON.parse(all ?? '')).toBeTypeOf('object');
  expect(all).toContain('Sofia wants one plan, not two.');
});
