import { deleteDB } from 'idb';
import type { Journal } from '../../utils/core/ports.ts';
import { journalIdb } from '../../utils/storage/journal-idb.ts';
import { journalLocal, type LocalArea } from '../../utils/storage/journal-local.ts';
import { openStores } from '../../utils/storage/open-stores.ts';
import { runCases, type Verdict } from './contract.ts';
import { JOURNAL_CONTRACT, type JournalBench } from './journal.contract.ts';
import { StoresBench } from './stores-bench.ts';
import { STORES_CONTRACT } from './stores.contract.ts';

declare global {
  /** Both contracts in the page's own engine. */
  var runStoresContract: () => Promise<readonly Verdict[]>;
}

const area = (): LocalArea => chrome.storage.local;

/** The places that the shipped builds use, each case in one of its own. */
const JOURNALS: Readonly<Record<string, (name: string) => Journal>> = {
  'storage.local': (name) => journalLocal(area(), `${name}/`),
  'a database of its own': journalIdb,
};

globalThis.runStoresContract = async () => {
  const verdicts: Verdict[] = [];
  for (const [where, journal] of Object.entries(JOURNALS)) {
    const named = await runCases(JOURNAL_CONTRACT, () => twoPages(journal), forget);
    verdicts.push(...named.map((each) => ({ ...each, name: `a journal in ${where} ${each.name}` })));
  }
  const stores = await runCases(
    STORES_CONTRACT,
    () => new StoresBench(openStores),
    (bench) => bench.wipe(),
  );
  return [...verdicts, ...stores];
};

function twoPages(journal: (name: string) => Journal): JournalBench & { readonly name: string } {
  const name = `contract-${crypto.randomUUID()}`;
  return { name, journal: journal(name), another: journal(name) };
}

async function forget(bench: JournalBench): Promise<void> {
  const { name } = bench as JournalBench & { readonly name: string };
  const keys = (await area().getKeys()).filter((key) => key.startsWith(name));
  await area().remove(keys);
  await deleteDB(name);
}
