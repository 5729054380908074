import type { Frame, Page } from '@playwright/test';
import { pause } from '../../support/patience.ts';
import { MEET, type Benches } from './browsers.ts';
import { row, type Row } from './row.ts';
import { estimate, median, p95 } from './statistics.ts';
import { frameAt } from './typing.ts';

const RUNS = 20;
/** Of each kind, at first. */
const DROPPED = 2;

interface Kind {
  readonly name: string;
  readonly bar: number;
  /** The event in the overlay's window that the time counts from. */
  readonly from: 'keydown' | 'blur';
  /** How the word stands in what is stored. */
  readonly as: (word: string) => string;
  /** What a person does after the word is typed. */
  readonly then: (page: Page) => Promise<void>;
}

const KINDS: readonly Kind[] = [
  { name: 'last key', bar: 500, from: 'keydown', as: (word) => word, then: async () => undefined },
  {
    name: 'Enter',
    bar: 50,
    from: 'keydown',
    as: (word) => `"text":"${word}"`,
    then: (page) => page.keyboard.press('Enter'),
  },
  {
    name: 'the focus going back to the call',
    bar: 50,
    from: 'blur',
    as: (word) => word,
    then: (page) => page.keyboard.press('Escape'),
  },
];

/** From the last key, Enter or blur until another reader finds the words in the database. */
export async function measureStoring({ browsers, id }: Benches): Promise<readonly Row[]> {
  const page = await browsers.aside.newPage();
  try {
    await page.goto(`${MEET}?phase=in-call&heads=2&title=${encodeURIComponent('1:1 Pedro')}`);
    const frame = await frameAt(page, `chrome-extension://${id}/overlay.html`);
    const rows: Row[] = [];
    for (const kind of KINDS) {
      const times: number[] = [];
      for (let run = 0; run < RUNS + DROPPED; run += 1) times.push(await store(page, frame, kind, run));
      const samples = times.slice(DROPPED);
      rows.push(
        row({
          name: `-  ${kind.name} to stored, p95`,
          measured: `median ${median(samples).toFixed(0)} ms`,
          of: estimate(samples, p95),
          unit: 'ms',
          bar: kind.bar,
          samples: { samples, unit: 'ms' },
        }),
      );
    }
    return rows;
  } finally {
    await page.close();
  }
}

async function store(page: Page, frame: Frame, { from, as, then }: Kind, run: number): Promise<number> {
  const word = `w${from}${run}x`;
  const field = frame.getByRole('textbox').first();
  await field.fill('');
  await pause(400);
  await field.click();
  const stored = frame.evaluate(timeOf, { from, part: as(word) });
  await page.keyboard.type(word);
  await then(page);
  return stored;
}

/** Runs in the overlay: resolves with the ms from the last such event to the words being in the database. */
async function timeOf({ from, part }: { from: 'keydown' | 'blur'; part: string }): Promise<number> {
  let since = Number.NaN;
  const note = ({ timeStamp }: Event): void => {
    since = timeStamp;
  };
  addEventListener(from, note, { capture: true });
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const open = indexedDB.open('aside');
    open.onsuccess = () => resolve(open.result);
    open.onerror = () => reject(new Error(String(open.error)));
  });
  const read = (): Promise<string> =>
    new Promise((resolve, reject) => {
      const all = database.transaction('talks').objectStore('talks').getAll();
      all.onsuccess = () => resolve(JSON.stringify(all.result));
      all.onerror = () => reject(new Error(String(all.error)));
    });
  try {
    const end = performance.now() + 5_000;
    while (!(await read()).includes(part)) {
      if (performance.now() > end) throw new Error(`${part} was not stored within 5 s`);
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    return performance.now() - since;
  } finally {
    database.close();
    removeEventListener(from, note, { capture: true });
  }
}
