import type { Journal, Stores } from '../../utils/core/ports.ts';
import type { StoredRecord, StoreName } from '../../utils/core/record.ts';
import { canonicalJson, type ExportFile } from '../../utils/storage/export-all.ts';
import { journalIn } from '../../utils/storage/journal.ts';
import { UPGRADES, type Db, type UpgradeTx } from '../../utils/storage/upgrades.ts';
import { openDB } from 'idb';
import { confirmed, withVerdict } from '../../utils/core/meeting.ts';
import v1 from '../fixtures/db/v1.json' with { type: 'json' };
import v2 from '../fixtures/db/v2.json' with { type: 'json' };
import { memoryDrawer, memoryJournal } from '../fakes/memory-journal.ts';
import { assert, assertEqual, fault, rejection, value, within, type Case } from './contract.ts';
import {
  abortedAtLast,
  abortedAtOnce,
  AT,
  fullDisk,
  line,
  markingSealer,
  MINUTE,
  settled,
  StoresBench,
  talk,
  withPut,
  withRefusal,
} from './stores-bench.ts';

const STORES: readonly StoreName[] = [
  'talks',
  'promises',
  'shelf',
  'people',
  'meetings',
  'templates',
  'settings',
  'meta',
];

const person = { id: 'p1', changedAt: AT, name: 'Zoë Ångström', aliases: ['Zo'], createdAt: AT };

/** What every implementation of `Stores` keeps, in every engine. */
export const STORES_CONTRACT: readonly Case<StoresBench>[] = [
  {
    name: 'gives back what was written, to another opener too',
    async run(bench) {
      const a = await bench.stores();
      const made = value(await a.talks.create('k1', talk(), { meetingKey: 'meet:abc', personId: 'p1' }));
      value(await a.talks.dispatch('k1', line('l1', 'note', 'Grüße 👋')));
      value(await a.people.put(person));
      value(await a.settings.update({ theme: 'dark' }));

      const b = await bench.stores();
      const got = value(await b.talks.get('k1'));
      assertEqual(got.talk.lines[0]?.text, 'Grüße 👋', 'the line');
      assertEqual(got.personId, 'p1', 'the person');
      assertEqual(made.startedAt, AT, 'the start');
      assertEqual(value(await b.people.get('p1')).name, person.name, 'the name');
      assertEqual(value(await b.settings.get()).theme, 'dark', 'the chosen setting');
      assertEqual(value(await b.settings.get()).defaultMinutes, 30, 'a setting never chosen');
      assertEqual(fault(await b.talks.get('k2')).code, 'missing', 'a talk that is not there');
      assertEqual(fault(await b.people.get('p2')).code, 'missing', 'a person who is not there');
      assertEqual(b.device, a.device, 'one device name');
    },
  },
  {
    name: 'loses no update of fifty at once from two openers',
    async run(bench) {
      const openers = [await bench.stores(), await bench.stores()] as const;
      value(await openers[0].talks.create('k1', talk(), {}));
      const before = await bench.seq();
      const outcomes = await Promise.all(
        Array.from({ length: 50 }, (_, n) =>
          openers[n % 2 === 0 ? 0 : 1].talks.dispatch('k1', line(`l${n}`, 'note', `line ${n}`)),
        ),
      );
      for (const outcome of outcomes) value(outcome);
      const { talk: after, rev } = value(await openers[0].talks.get('k1'));
      const ids = after.lines.map(({ id }) => id).toSorted();
      assertEqual(ids, Array.from({ length: 50 }, (_, n) => `l${n}`).toSorted(), 'the lines');
      assertEqual(
        Object.values(rev).reduce((sum, count) => sum + count, 0),
        51,
        'one count in the rev for each write',
      );
      assertEqual((await bench.seq()) - before, 50, 'one commit for each write');
    },
  },
  {
    name: 'knows a meeting by its key, the same from two openers at once, and shows the key to nobody',
    async run(bench) {
      const [a, b] = [await bench.stores(), await bench.stores()];
      assertEqual(value(await a.meetings.get('meet:abc')), { people: [] }, 'one never heard of');
      await Promise.all([
        a.meetings.update('meet:abc', (meeting) => confirmed(meeting, 'p1')).then(value),
        b.meetings.update('meet:abc', (meeting) => confirmed(meeting, 'p2')).then(value),
        b.meetings.update('meet:xyz', (meeting) => withVerdict(meeting, 'never')).then(value),
      ]);
      value(await a.meetings.update('meet:abc', (meeting) => withVerdict(meeting, 'always')));
      const { people, verdict } = value(await b.meetings.get('meet:abc'));
      assertEqual([people.toSorted(), verdict], [['p1', 'p2'], 'always'], 'both people and the word');
      assertEqual(value(await a.meetings.get('meet:xyz')), { people: [], verdict: 'never' }, 'the other');
      const seq = await bench.seq();
      value(await a.meetings.update('meet:abc', (meeting) => meeting));
      assertEqual(await bench.seq(), seq, 'a change that changes nothing');
      assert(!JSON.stringify(await bench.raw('meetings')).includes('meet:'), 'the key can be read');
    },
  },
  {
    name: 'knows whose link it is from talks that are older than what is kept of meetings',
    async run(bench) {
      const stores = await bench.stores();
      value(await stores.talks.create('k1', talk(), { meetingKey: 'meet:abc', personId: 'p1' }));
      assertEqual(value(await stores.meetings.get('meet:abc')), { people: ['p1'] }, 'told by its talk');
      value(await stores.meetings.update('meet:abc', (meeting) => withVerdict(meeting, 'always')));
      assertEqual(
        value(await stores.meetings.get('meet:abc')),
        { people: ['p1'], verdict: 'always' },
        'and kept',
      );
    },
  },
  {
    name: 'loses no update between a setting, a person and a talk changed by two openers',
    async run(bench) {
      const [a, b] = [await bench.stores(), await bench.stores()];
      await Promise.all([
        a.settings.update({ theme: 'dark' }).then(value),
        b.settings.update({ defaultMinutes: 45 }).then(value),
      ]);
      const settings = value(await a.settings.get());
      assertEqual([settings.theme, settings.defaultMinutes], ['dark', 45], 'both choices');
    },
  },
  {
    name: 'stores an action that changes nothing not at all',
    async run(bench) {
      const stores = await bench.stores();
      value(await stores.talks.create('k1', talk(), {}));
      value(await stores.talks.dispatch('k1', line('l1', 'note', 'once')));
      const [seq, { rev }] = [await bench.seq(), value(await stores.talks.get('k1'))];
      const again = value(await stores.talks.dispatch('k1', line('l1', 'note', 'once')));
      assertEqual(again.rev, rev, 'the rev');
      assertEqual(await bench.seq(), seq, 'the number of the last commit');
    },
  },
  {
    name: 'stores a talk made twice once, and keeps the later one',
    async run(bench) {
      const stores = await bench.stores();
      value(await stores.talks.create('k1', talk(), {}));
      value(await stores.talks.create('k1', talk({ drafts: { t1: 'more' } }), {}));
      const found = value(await stores.talks.list());
      assertEqual(
        found.map((each) => each.talk.drafts),
        [{ t1: 'more' }],
        'the talks',
      );
    },
  },
  {
    name: 'mirrors promises in the transaction of their talk',
    async run(bench) {
      const stores = await bench.stores();
      const open = async (personId?: string) => value(await stores.promises.open(personId));
      value(await stores.talks.create('k1', talk(), { personId: 'p1' }));
      value(await stores.talks.dispatch('k1', line('l1', 'mine', 'send the draft', AT + MINUTE)));
      value(await stores.talks.dispatch('k1', line('l2', 'theirs', 'ask Kim', AT)));
      value(await stores.talks.dispatch('k1', line('l3', 'note', 'a note')));
      assertEqual(
        (await open('p1')).map(({ id, owner, text, talkId }) => [id, owner, text, talkId]),
        [
          ['l2', 'theirs', 'ask Kim', 'k1'],
          ['l1', 'mine', 'send the draft', 'k1'],
        ],
        'open promises, oldest first',
      );
      assertEqual((await open('p2')).length, 0, 'promises of another person');

      value(await stores.promises.kept('l1', true, AT + 2 * MINUTE));
      const kept = value(await stores.talks.get('k1')).talk.lines.find(({ id }) => id === 'l1');
      assertEqual(kept?.keptAt, AT + 2 * MINUTE, 'the line of a kept promise');
      assertEqual(
        (await open()).map(({ id }) => id),
        ['l2'],
        'what is left',
      );
      value(await stores.promises.kept('l1', false, AT + 3 * MINUTE));
      assertEqual((await open()).length, 2, 'after it was taken back');

      value(await stores.talks.assign('k1', 'p2'));
      assertEqual([(await open('p1')).length, (await open('p2')).length], [0, 2], 'after assigning');

      const edit = { type: 'line/edit', id: 'l2', kind: 'note', text: 'ask Kim', at: AT } as const;
      value(await stores.talks.dispatch('k1', edit));
      assertEqual(
        (await open()).map(({ id }) => id),
        ['l1'],
        'after one became a note',
      );
      value(await stores.talks.dispatch('k1', { ...edit, kind: 'mine' }));
      value(await stores.talks.dispatch('k1', { type: 'line/remove', id: 'l1', at: AT }));
      assertEqual(
        (await open()).map(({ id, owner }) => [id, owner]),
        [['l2', 'mine']],
        'after a removal',
      );
      assertEqual(fault(await stores.promises.kept('l9', true, AT)).code, 'missing', 'no such promise');
    },
  },
  {
    name: 'writes a talk and its promises together or not at all',
    async run(bench) {
      const stores = await bench.stores();
      value(await stores.talks.create('k1', talk(), {}));
      const outcome = await withPut(
        (store, put) => (store.name === 'promises' ? fullDisk(store, put) : put()),
        () => stores.talks.dispatch('k1', line('l1', 'mine', 'never alone')),
      );
      assertEqual(fault(outcome).code, 'full', 'the fault');
      assertEqual(value(await stores.talks.get('k1')).talk.lines.length, 0, 'lines of the talk');
      assertEqual(value(await stores.promises.open()).length, 0, 'promises');
    },
  },
  {
    name: 'finds nothing deleted, and all of it again once restored',
    async run(bench) {
      const stores = await bench.stores();
      value(await stores.talks.create('k1', talk(), { meetingKey: 'meet:abc', personId: 'p1' }));
      value(await stores.talks.dispatch('k1', line('l1', 'mine', 'send it')));
      value(await stores.people.put(person));
      const seen = async () => [
        value(await stores.talks.list()).length,
        value(await stores.talks.list({ personId: 'p1' })).length,
        value(await stores.talks.newestOf('meet:abc')) ? 1 : 0,
        value(await stores.talks.unfinished()).length,
        value(await stores.promises.open()).length,
        value(await stores.people.list()).length,
        value(await stores.people.named('zo')) ? 1 : 0,
      ];
      assertEqual(await seen(), [1, 1, 1, 1, 1, 1, 1], 'before');
      value(await stores.talks.remove('k1', AT));
      value(await stores.people.remove('p1', AT));
      assertEqual(await seen(), [0, 0, 0, 0, 0, 0, 0], 'after the deletion');
      assertEqual(fault(await stores.talks.get('k1')).code, 'missing', 'a deleted talk');
      assertEqual(fault(await stores.people.get('p1')).code, 'missing', 'a deleted person');
      const typed = await stores.talks.dispatch('k1', line('l2', 'note', 'too late'));
      assertEqual(fault(typed).code, 'missing', 'an action on a deleted talk');
      assert(!value(await stores.exportAll(AT)).includes('send it'), 'a deleted line was exported');
      value(await stores.talks.restore('k1'));
      value(await stores.people.restore('p1'));
      assertEqual(await seen(), [1, 1, 1, 1, 1, 1, 1], 'after the restoration');
    },
  },
  {
    name: 'lists newest first, up to a limit, past any number of deleted ones',
    async run(bench) {
      const stores = await bench.stores();
      for (let n = 0; n < 8; n += 1) {
        const at = AT + n * MINUTE;
        const where = { personId: n % 2 === 0 ? 'even' : 'odd', meetingKey: 'meet:same' };
        value(await stores.talks.create(`k${n}`, talk({ createdAt: at, lastSeenAt: at }), where));
      }
      for (const n of [7, 6, 5]) value(await stores.talks.remove(`k${n}`, AT));
      const ids = async (options?: Parameters<Stores['talks']['list']>[0]) =>
        value(await stores.talks.list(options)).map(({ id }) => id);
      assertEqual(await ids(), ['k4', 'k3', 'k2', 'k1', 'k0'], 'all');
      assertEqual(await ids({ limit: 2 }), ['k4', 'k3'], 'two');
      assertEqual(await ids({ limit: 1, personId: 'odd' }), ['k3'], 'one of a person');
      assertEqual(value(await stores.talks.newestOf('meet:same'))?.id, 'k4', 'the newest of a meeting');
      assertEqual(value(await stores.talks.newestOf('meet:other')), undefined, 'of another meeting');
    },
  },
  {
    name: 'knows which talks are unfinished',
    async run(bench) {
      const stores = await bench.stores();
      const ids = async () => value(await stores.talks.unfinished()).map(({ id }) => id);
      value(await stores.talks.create('k1', talk(), {}));
      value(await stores.talks.create('k2', talk({ createdAt: AT + MINUTE }), {}));
      value(await stores.talks.dispatch('k1', { type: 'talk/live', at: AT }));
      assertEqual(await ids(), ['k2', 'k1'], 'while they run');
      value(await stores.talks.dispatch('k1', { type: 'talk/end', at: AT + MINUTE }));
      assertEqual(await ids(), ['k2', 'k1'], 'with a retro to save');
      value(await stores.talks.dispatch('k1', { type: 'retro/save', at: AT + MINUTE }));
      assertEqual(await ids(), ['k2'], 'once saved');
      value(await stores.talks.dispatch('k1', { type: 'retro/reopen', at: AT + MINUTE }));
      value(await stores.talks.dispatch('k1', { type: 'retro/let-go', at: AT + MINUTE }));
      assertEqual(await ids(), ['k2'], 'once let go');
    },
  },
  {
    name: 'finds the one person who goes by a name',
    async run(bench) {
      const stores = await bench.stores();
      value(await stores.people.put(person));
      value(await stores.people.put({ ...person, id: 'p2', name: 'Kim', aliases: ['Zo the other'] }));
      const named = async (name: string) => value(await stores.people.named(name))?.id;
      assertEqual(await named(' zoe angstrom'), 'p1', 'without accents');
      assertEqual(await named('ZO'), 'p1', 'an alias');
      assertEqual(await named('Nobody'), undefined, 'nobody');
      value(await stores.people.put({ ...person, id: 'p2', name: 'Kim', aliases: ['zo'] }));
      assertEqual(await named('Zo'), undefined, 'two of them');
    },
  },
  {
    name: 'refuses a text that is too long, and a long title not',
    async run(bench) {
      const stores = await bench.stores();
      value(await stores.talks.create('k1', talk(), {}));
      const long = 'x'.repeat(1_000_000);
      assertEqual(
        fault(await stores.talks.dispatch('k1', line('l1', 'note', long))).code,
        'too-large',
        'a line',
      );
      const made = await stores.talks.create('k2', talk({ drafts: { t1: long } }), {});
      assertEqual(fault(made).code, 'too-large', 'a draft in a new talk');
      const title = 'ש'.repeat(10_000);
      const titled = value(await stores.talks.dispatch('k1', { type: 'talk/name', title, at: AT }));
      assertEqual(titled.talk.title?.length, 500, 'the title');
    },
  },
  {
    name: 'tells the other pages which record changed, once it is stored, and not itself',
    async run(bench) {
      const [a, b] = [await bench.stores(), await bench.stores()];
      const heard: string[] = [];
      let found: ReturnType<Stores['talks']['get']> | undefined;
      a.changes.hear(() => heard.push('itself'));
      const stop = b.changes.hear((store, id) => {
        heard.push(`${store}/${id}`);
        found ??= b.talks.get('k1');
      });
      value(await a.talks.create('k1', talk(), {}));
      value(await a.talks.dispatch('k1', line('l1', 'mine', 'send it')));
      assertEqual(heard, ['talks/k1', 'talks/k1', 'promises/l1'], 'what was heard');
      assert(found !== undefined && (await found).ok, 'heard before it was stored');
      stop();
      value(await a.talks.dispatch('k1', line('l2', 'note', 'unheard')));
      assertEqual(heard.length, 3, 'after it stopped listening');
    },
  },
  {
    name: 'asks for strict durability in every transaction that writes',
    async run(bench) {
      const seen: string[] = [];
      await withPut(
        (store, put) => {
          seen.push(store.transaction.durability);
          return put();
        },
        async () => {
          const stores = await bench.stores();
          value(await stores.talks.create('k1', talk(), { meetingKey: 'meet:abc' }));
          value(await stores.people.put(person));
          value(await stores.settings.update({ theme: 'dark' }));
        },
      );
      assert(seen.length >= 6, 'nothing was written');
      assertEqual([...new Set(seen)], ['strict'], 'durability');
    },
  },
  {
    name: 'makes way for a newer version, says so, and does not hang it',
    async run(bench) {
      const stores = await bench.stores();
      value(await stores.talks.create('k1', talk(), {}));
      const newer = await within(5_000, settled(indexedDB.open(bench.name, 99)));
      newer.close();
      assertEqual(fault(await stores.talks.list()).code, 'newer', 'a list');
      const written = await stores.talks.dispatch('k1', line('l1', 'note', 'x'));
      assertEqual(fault(written).code, 'newer', 'an action');
    },
  },
  {
    name: 'shows a fault, never an empty list, for a database of a newer Aside',
    async run(bench) {
      (await settled(indexedDB.open(bench.name, 99))).close();
      const stores = await bench.stores();
      const health = await stores.health();
      assertEqual(health.state === 'faulty' && health.fault.code, 'newer', 'health');
      for (const outcome of [
        await stores.talks.list(),
        await stores.talks.newestOf('meet:abc'),
        await stores.talks.unfinished(),
        await stores.people.list(),
        await stores.promises.open(),
        await stores.settings.get(),
        await stores.exportAll(AT),
        await stores.talks.create('k1', talk(), { meetingKey: 'meet:abc' }),
      ]) {
        assertEqual(fault(outcome).code, 'newer', 'the fault');
      }
    },
  },
  {
    name: 'says that it is refused, and works once it is not',
    async run(bench) {
      const stores = await withRefusal(async () => {
        const refused = await bench.stores();
        assertEqual(fault(await refused.talks.list()).code, 'refused', 'a list');
        assertEqual((await refused.health()).state, 'faulty', 'health');
        return refused;
      });
      value(await stores.talks.create('k1', talk(), {}));
      assertEqual((await stores.health()).state, 'sound', 'health afterwards');
    },
  },
  {
    name: 'opens again after a version change that asked it to close',
    async run(bench) {
      const stores = await bench.stores();
      value(await stores.talks.create('k1', talk(), {}));
      await within(5_000, settled(indexedDB.deleteDatabase(bench.name)));
      assertEqual(value(await stores.talks.list()).length, 1, 'talks, brought back');
      assertEqual((await stores.health()).state, 'restored', 'health');
    },
  },
  {
    name: 'says that the disk is full, keeps what was there, and goes on when there is room',
    async run(bench) {
      const stores = await bench.stores();
      value(await stores.talks.create('k1', talk({ drafts: { t1: 'earlier' } }), {}));
      const seq = await bench.seq();
      const action = line('l1', 'note', 'the last straw');
      const outcome = await withPut(fullDisk, () => stores.talks.dispatch('k1', action));
      assertEqual(fault(outcome), { code: 'full', cause: 'QuotaExceededError' }, 'the fault');
      assertEqual(value(await stores.talks.get('k1')).talk.drafts, { t1: 'earlier' }, 'what was there');
      assertEqual(await bench.seq(), seq, 'the number of the last commit');
      assertEqual(value(await stores.talks.dispatch('k1', action)).talk.lines.length, 1, 'the next try');
    },
  },
  ...[abortedAtOnce, abortedAtLast].map((abort): Case<StoresBench> => ({
    name: `takes a transaction ${abort === abortedAtOnce ? 'aborted at once' : 'aborted at last'} back whole, and the text can be stored again`,
    async run(bench) {
      const stores = await bench.stores();
      value(await stores.talks.create('k1', talk(), {}));
      const seq = await bench.seq();
      const action = line('l1', 'mine', 'not lost');
      const outcome = await withPut(abort, () => stores.talks.dispatch('k1', action));
      assertEqual(fault(outcome).code, 'unknown', 'the fault');
      assertEqual(value(await stores.talks.get('k1')).talk.lines.length, 0, 'lines after the abort');
      assertEqual(await bench.seq(), seq, 'the number of the last commit');
      value(await stores.talks.dispatch('k1', action));
      assertEqual(value(await stores.promises.open())[0]?.text, 'not lost', 'the text');
    },
  })),
  {
    name: 'refuses a proxy as the bug it is, and stores nothing of it',
    async run(bench) {
      const stores = await bench.stores();
      const proxied = talk({ drafts: new Proxy({ t1: 'reactive' }, {}) });
      const error = await rejection(stores.talks.create('k1', proxied, {}));
      assertEqual(error instanceof DOMException && error.name, 'DataCloneError', 'the error');
      assertEqual(value(await stores.talks.list()).length, 0, 'talks');
      value(await stores.talks.create('k1', talk(), {}));
    },
  },
  {
    name: 'keeps what a person wrote in sealed bodies and nowhere else',
    async run(bench) {
      const drawer = memoryDrawer();
      const stores = await bench.stores({ sealer: markingSealer(), journal: journalIn(drawer) });
      const secret = 'xyzzy';
      value(
        await stores.talks.create(
          'k1',
          talk({ title: `${secret} title`, name: `${secret} name`, drafts: { t1: `${secret} draft` } }),
          { meetingKey: `meet:${secret}`, personId: 'p1' },
        ),
      );
      value(await stores.talks.dispatch('k1', line('l1', 'mine', `${secret} promise`)));
      value(await stores.talks.dispatch('k1', line('l2', 'note', `${secret} note`)));
      value(await stores.people.put({ ...person, name: `${secret} person`, aliases: [secret] }));
      value(await stores.settings.update({ self: [secret], neverTitles: [secret] }));

      const clear = ['id', 'rev', 'changedAt', 'startedAt', 'personId', 'keyHash', 'deletedAt', 'open'];
      let sealed = 0;
      for (const store of STORES) {
        for (const record of await bench.raw(store)) {
          const odd = Object.keys(record).filter((key) => key !== 'body' && !clear.includes(key));
          assertEqual(odd, [], `fields of ${store}/${record.id}`);
          assert(!JSON.stringify(record).includes(secret), `${store}/${record.id} shows it`);
          if (store !== 'meta') {
            assertEqual((record.body as { sealed: string }).sealed, `${store}/${record.id}`, 'the seal');
            sealed += 1;
          }
        }
      }
      assertEqual(sealed, 4, 'sealed records');
      assert(drawer.things.size > 4, 'nothing in the second copy');
      for (const [key, text] of drawer.things)
        assert(!`${key}${text}`.includes(secret), 'the journal shows it');
      assertEqual(value(await stores.talks.get('k1')).talk.lines.length, 2, 'opened again');
      assertEqual(value(await stores.promises.open('p1'))[0]?.text, `${secret} promise`, 'a promise, opened');
    },
  },
  {
    name: 'hashes a meeting key with a key of its own, the same for every opener',
    async run(bench) {
      const [a, b] = [await bench.stores(), await bench.stores()];
      const key = 'meet:abc-defg-hij';
      const where = { meetingKey: key };
      const [one, two] = await Promise.all([
        a.talks.create('k1', talk(), where).then(value),
        b.talks.create('k2', talk(), where).then(value),
      ]);
      assert(/^[0-9a-f]{64}$/.test(one.keyHash ?? ''), 'not a hash');
      assertEqual(one.keyHash, two.keyHash, 'two openers');
      assert(value(await b.talks.newestOf(key)) !== undefined, 'not found by its key');
      const plain = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(key));
      const hex = Array.from(new Uint8Array(plain), (byte) => byte.toString(16).padStart(2, '0')).join('');
      assert(hex !== one.keyHash, 'a plain digest can be guessed');
      const other = new StoresBench(bench.open);
      try {
        const elsewhere = value(await (await other.stores()).talks.create('k1', talk(), where));
        assert(elsewhere.keyHash !== one.keyHash, 'two databases share the key');
      } finally {
        await other.wipe();
      }
    },
  },
  {
    name: 'gives everything as one JSON text whose counts and checksum hold',
    async run(bench) {
      const stores = await bench.stores({ sealer: markingSealer() });
      value(await stores.talks.create('k1', talk(), { meetingKey: 'meet:abc', personId: 'p1' }));
      value(await stores.talks.dispatch('k1', line('l1', 'mine', 'send it')));
      value(await stores.people.put(person));
      const file = JSON.parse(value(await stores.exportAll(AT))) as ExportFile;
      assertEqual(file.schema, 'aside-export/1', 'schema');
      assertEqual(file.exportedAt, '2026-03-04T14:00:00.000Z', 'time');
      const counts = { talks: 1, promises: 1, shelf: 0, people: 1, templates: 0, settings: 0 };
      assertEqual(file.counts, counts, 'counts');
      const bytes = new TextEncoder().encode(canonicalJson(file.records));
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
      const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
      assertEqual(file.checksum, hex, 'checksum');
      const [record] = file.records.talks;
      assertEqual((record?.body as { lines: unknown[] }).lines.length, 1, 'the opened talk');
      assert(!('keyHash' in (record ?? {})), 'the key hash left the machine');
    },
  },
  {
    name: 'brings everything back when the database is empty, and says so until it was read',
    async run(bench) {
      const first = await bench.stores();
      value(await first.talks.create('k1', talk(), { meetingKey: 'meet:abc' }));
      value(await first.talks.dispatch('k1', line('l1', 'mine', 'still here')));
      bench.closeAll();
      await settled(indexedDB.deleteDatabase(bench.name));

      const second = await bench.stores();
      const health = await second.health();
      assertEqual(health, { state: 'restored', records: 2, at: AT }, 'health');
      assertEqual(value(await second.promises.open())[0]?.text, 'still here', 'the promise');
      assert(value(await second.talks.newestOf('meet:abc')) !== undefined, 'the key of the hashes is gone');
      assert(second.device !== first.device, 'it counts on under its old name');
      const third = await bench.stores();
      assertEqual((await third.health()).state, 'restored', 'health for another page');
      value(await third.acknowledgeRestored());
      assertEqual((await second.health()).state, 'sound', 'health once it was read');
    },
  },
  {
    name: 'replays silently what only the journal knows',
    async run(bench) {
      const first = await bench.stores();
      value(await first.talks.create('k1', talk(), {}));
      const old = await snapshot(bench);
      value(await first.talks.dispatch('k1', line('l1', 'note', 'late')));
      bench.closeAll();
      const seq = await bench.seq();
      await putBack(bench, old);

      const second = await bench.stores();
      assertEqual(value(await second.talks.get('k1')).talk.lines[0]?.text, 'late', 'the line');
      assertEqual((await second.health()).state, 'sound', 'health');
      assertEqual(await bench.seq(), seq, 'the number of the last commit');
    },
  },
  {
    name: 'tells of damage when the database is behind what is folded',
    async run(bench) {
      const first = await bench.stores();
      value(await first.talks.create('k1', talk(), {}));
      const old = await snapshot(bench);
      for (let n = 0; n < 70; n += 1) {
        const draft = { type: 'draft/set', topicId: 't1', text: `${n}`, at: AT } as const;
        value(await first.talks.dispatch('k1', draft));
      }
      bench.closeAll();
      await bench.journal.fold();
      assert((await bench.journal.heads()).folded >= 70, 'nothing was folded');
      await putBack(bench, old);

      const second = await bench.stores();
      assertEqual((await second.health()).state, 'restored', 'health');
      assertEqual(value(await second.talks.get('k1')).talk.drafts, { t1: '69' }, 'the last words');
    },
  },
  {
    name: 'does not take a new person for a damaged one',
    async run(bench) {
      assertEqual((await (await bench.stores()).health()).state, 'sound', 'the first opening');
      assertEqual((await (await bench.stores()).health()).state, 'sound', 'the second opening');
      const [a, b] = await Promise.all([bench.stores(), bench.stores()]);
      assertEqual([(await a.health()).state, (await b.health()).state], ['sound', 'sound'], 'two at once');
      bench.closeAll();
      await settled(indexedDB.deleteDatabase(bench.name));
      assertEqual((await (await bench.stores()).health()).state, 'sound', 'nothing was there to lose');
    },
  },
  {
    name: 'shows a fault, never an empty list, when a damaged database cannot be brought back',
    async run(bench) {
      const first = await bench.stores();
      value(await first.talks.create('k1', talk(), {}));
      bench.closeAll();
      await settled(indexedDB.deleteDatabase(bench.name));
      const read = () => Promise.reject(new Error('unreadable'));
      const second = await bench.stores({ journal: { ...bench.journal, read } });
      assertEqual(fault(await second.talks.list()).code, 'damaged', 'a list');
      bench.closeAll();
      const third = await bench.stores();
      assertEqual(value(await third.talks.list()).length, 1, 'once it can be read');
    },
  },
  {
    name: 'stores without its second copy, says so, and catches up',
    async run(bench) {
      let broken = true;
      const journal: Journal = {
        ...bench.journal,
        append: (entries) =>
          broken ? Promise.reject(new Error('no journal')) : bench.journal.append(entries),
      };
      const stores = await bench.stores({ journal });
      value(await stores.talks.create('k1', talk(), {}));
      assertEqual(await stores.health(), { state: 'sound', secondCopy: 'behind' }, 'health');
      broken = false;
      value(await stores.people.put(person));
      assertEqual(await stores.health(), { state: 'sound' }, 'health afterwards');
      const copied = (await bench.journal.read(0)).map(({ store, record }) => `${store}/${record.id}`);
      assert(copied.includes('talks/k1') && copied.includes('people/p1'), `copied: ${copied.join(' ')}`);
    },
  },
  {
    name: 'copies the last commits of a page that went before its journal was written',
    async run(bench) {
      const gone = () => Promise.reject(new Error('the page is gone'));
      const first = await bench.stores();
      value(await first.talks.create('k0', talk(), {}));
      bench.closeAll();
      const { last } = await bench.journal.heads();
      const second = await bench.stores({ journal: { ...bench.journal, append: gone } });
      value(await second.talks.create('k1', talk(), {}));
      value(await second.talks.dispatch('k1', line('l1', 'mine', 'last words')));
      bench.closeAll();
      assertEqual((await bench.journal.heads()).last, last, 'the journal of a dead page');
      const third = await bench.stores();
      const copied = (await bench.journal.read(last)).map(({ store, record }) => `${store}/${record.id}`);
      assertEqual(copied.toSorted(), ['promises/l1', 'talks/k1'], 'what was caught up with');
      value(await third.talks.get('k1'));
    },
  },
  {
    name: 'writes only the newest of what changed while its second copy was slow',
    async run(bench) {
      const batches: string[][] = [];
      let release = (): void => undefined;
      const journal: Journal = {
        ...bench.journal,
        async append(entries) {
          batches.push(entries.map(({ record }) => record.id));
          await new Promise<void>((resolve) => {
            release = resolve;
          });
          await bench.journal.append(entries);
        },
      };
      const stores = await bench.stores({ journal });
      for (const each of ['k1', 'k2', 'k1']) value(await stores.talks.create(each, talk(), {}));
      assertEqual(batches, [['device']], 'while the first batch is being written');
      release();
      await bench.raw('meta');
      assertEqual(batches, [['device'], ['k1', 'k2']], 'afterwards');
    },
  },
  {
    name: 'fills a second copy that was lost',
    async run(bench) {
      const first = await bench.stores();
      value(await first.talks.create('k1', talk(), { meetingKey: 'meet:abc' }));
      // More than a database remembers as written lately.
      for (let n = 0; n < 80; n += 1) value(await first.people.put({ ...person, id: `p${n}` }));
      bench.closeAll();
      const journal = memoryJournal();
      await bench.stores({ journal });
      bench.closeAll();
      await settled(indexedDB.deleteDatabase(bench.name));
      const second = await bench.stores({ journal });
      assert(value(await second.talks.newestOf('meet:abc')) !== undefined, 'the talk');
      assertEqual(value(await second.people.list()).length, 80, 'people');
    },
  },
  ...[v1, v2].map((example): Case<StoresBench> => ({
    name: `upgrades the example of version ${example.version} and reads all of it`,
    async run(bench) {
      const old = await openDB(bench.name, example.version, {
        upgrade(db, from, _to, tx) {
          for (const upgrade of UPGRADES.slice(from, example.version)) upgrade(db as Db, tx as UpgradeTx);
        },
      });
      for (const [store, records] of Object.entries(example.stores)) {
        for (const record of records) await old.put(store, record);
      }
      old.close();

      const stores = await bench.stores();
      assertEqual(await stores.health(), { state: 'sound' }, 'health');
      const [found] = value(await stores.talks.list());
      assertEqual(
        found?.talk.lines.map(({ text }) => text),
        ['Grüße 👋', 'Send the draft'],
        'lines',
      );
      const key = 'meet:abc-defg-hij';
      assertEqual(value(await stores.talks.newestOf(key))?.id, found?.id, 'its meeting');
      const meeting = value(await stores.meetings.get(key));
      assertEqual(meeting.people, [found?.personId], 'whose link it is');
      assertEqual(meeting.noteTaker ?? false, example.version > 1, 'its note-taker');
      assertEqual(value(await stores.people.named('zoe'))?.id, found?.personId, 'its person');
      assertEqual(value(await stores.promises.open(found?.personId)).length, 1, 'its promise');
      assertEqual(value(await stores.settings.get()).defaultMinutes, 45, 'a setting');
      value(await stores.talks.dispatch(found?.id ?? '', line('l9', 'note', 'and goes on')));
    },
  })),
];

type Snapshot = ReadonlyMap<StoreName, readonly StoredRecord[]>;

async function snapshot(bench: StoresBench): Promise<Snapshot> {
  const stores = new Map<StoreName, readonly StoredRecord[]>();
  for (const store of STORES) stores.set(store, await bench.raw(store));
  return stores;
}

async function putBack(bench: StoresBench, old: Snapshot): Promise<void> {
  for (const [store, records] of old) await bench.overwrite(store, records);
}
