import type { Outcome, StorageFault } from '../../utils/core/outcome.ts';
import type { ActionItem, Person } from '../../utils/core/person.ts';
import type { Clock, StoredTalk, Stores } from '../../utils/core/ports.ts';
import { isPending } from '../../utils/core/retro.ts';
import type { Millis } from '../../utils/core/time.ts';

/** A person with what a row says of them. */
export interface PersonRow {
  readonly person: Person;
  readonly last?: StoredTalk;
  readonly open: number;
}

/** Everything the popup and the notebook show: read from the stores, and again when another page wrote. */
export class NotebookState {
  /** Newest first. */
  talks = $state.raw<readonly StoredTalk[]>([]);
  people = $state.raw<readonly Person[]>([]);
  promises = $state.raw<readonly ActionItem[]>([]);
  /** Talks that wait for their retro, newest first. */
  pending = $state.raw<readonly StoredTalk[]>([]);
  /** False until the stores answered for the first time: an empty list then says nothing. */
  loaded = $state(false);
  /** Why nothing could be read. What was read before stays in sight. */
  fault = $state.raw<StorageFault>();
  /** Why the last act was not done; nothing was changed by it. */
  refused = $state.raw<StorageFault>();
  /** Records put back from the second copy when the stores were opened. */
  restored = $state(0);
  /** A talk just deleted, while that can be undone with one press. */
  removed = $state.raw<StoredTalk>();
  /** The time of the last reading: days are told from it. */
  now = $state<Millis>(0);

  readonly #stores: Stores;
  readonly #clock: Clock;
  readonly #stopHearing: () => void;
  #reading = 0;
  #asked = false;

  constructor(stores: Stores, clock: Clock) {
    this.#stores = stores;
    this.#clock = clock;
    this.now = clock.now();
    this.#stopHearing = stores.changes.hear(() => this.#reloadSoon());
  }

  readonly rows: readonly PersonRow[] = $derived(
    this.people
      .map((person) => {
        const last = this.talks.find(({ personId }) => personId === person.id);
        const open = this.promises.filter(({ personId }) => personId === person.id).length;
        return { person, ...(last && { last }), open };
      })
      .toSorted(
        (a, b) => (b.last?.startedAt ?? b.person.createdAt) - (a.last?.startedAt ?? a.person.createdAt),
      ),
  );

  /** Reads everything again. A slower, older reading never overwrites a newer one. */
  async load(): Promise<void> {
    const reading = ++this.#reading;
    const [health, talks, people, promises, unfinished] = await Promise.all([
      this.#stores.health(),
      this.#stores.talks.list(),
      this.#stores.people.list(),
      this.#stores.promises.open(),
      this.#stores.talks.unfinished(),
    ]);
    if (reading !== this.#reading) return;
    this.now = this.#clock.now();
    this.loaded = true;
    this.fault =
      health.state === 'faulty'
        ? health.fault
        : [talks, people, promises, unfinished].map(faultOf).find((fault) => fault !== undefined);
    this.restored = health.state === 'restored' ? health.records : 0;
    if (!talks.ok || !people.ok || !promises.ok || !unfinished.ok) return;
    this.talks = talks.value;
    this.people = people.value;
    this.promises = promises.value;
    this.pending = unfinished.value
      .filter(({ talk }) => isPending(talk))
      .toSorted((a, b) => b.startedAt - a.startedAt);
  }

  talk(id: string): StoredTalk | undefined {
    return this.talks.find((stored) => stored.id === id);
  }

  person(id: string): Person | undefined {
    return this.people.find((person) => person.id === id);
  }

  talksWith(personId: string): readonly StoredTalk[] {
    return this.talks.filter((stored) => stored.personId === personId);
  }

  promisesWith(personId: string): readonly ActionItem[] {
    return this.promises.filter((promise) => promise.personId === personId);
  }

  /** The other person's name: of their record, else as the title said it. */
  nameOf(stored: StoredTalk): string | undefined {
    return (stored.personId && this.person(stored.personId)?.name) || stored.talk.name;
  }

  /** Deletes a talk. It can be undone at once, and is really gone only after 30 days. */
  async remove(stored: StoredTalk): Promise<boolean> {
    const done = await this.#act(this.#stores.talks.remove(stored.id, this.#clock.now()));
    if (done) this.removed = stored;
    return done;
  }

  /** Takes the last deletion back. */
  async undo(): Promise<void> {
    const { removed } = this;
    if (removed && (await this.#act(this.#stores.talks.restore(removed.id)))) this.removed = undefined;
  }

  /** Asks no more about these talks. */
  async letGo(talks: readonly StoredTalk[]): Promise<void> {
    const at = this.#clock.now();
    for (const { id } of talks) {
      if (!(await this.#act(this.#stores.talks.dispatch(id, { type: 'retro/let-go', at })))) return;
    }
  }

  /** Changes what is known of a person. */
  async change({ rev: _, ...person }: Person, change: Partial<Person>): Promise<void> {
    await this.#act(this.#stores.people.put({ ...person, ...change, changedAt: this.#clock.now() }));
  }

  async kept(promise: ActionItem, kept: boolean): Promise<void> {
    await this.#act(this.#stores.promises.kept(promise.id, kept, this.#clock.now()));
  }

  /** It was read that records were put back. */
  async acknowledge(): Promise<void> {
    await this.#act(this.#stores.acknowledgeRestored());
  }

  /** Everything as JSON; undefined when it could not be read, and then `refused` says why. */
  async exportAll(): Promise<string | undefined> {
    const all = await this.#stores.exportAll(this.#clock.now());
    this.refused = faultOf(all);
    return all.ok ? all.value : undefined;
  }

  close(): void {
    this.#stopHearing();
  }

  async #act(work: Promise<Outcome<unknown>>): Promise<boolean> {
    const outcome = await work;
    this.refused = faultOf(outcome);
    await this.load();
    return outcome.ok;
  }

  /** Many changes in one breath are one reading. */
  #reloadSoon(): void {
    if (this.#asked) return;
    this.#asked = true;
    queueMicrotask(() => {
      this.#asked = false;
      void this.load();
    });
  }
}

function faultOf(outcome: Outcome<unknown>): StorageFault | undefined {
  return outcome.ok ? undefined : outcome.fault;
}
