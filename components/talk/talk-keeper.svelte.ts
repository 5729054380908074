import type { Outcome, StorageFault } from '../../utils/core/outcome.ts';
import { ok } from '../../utils/core/outcome.ts';
import type { Changes, Clock, StoredTalk, TalkStore } from '../../utils/core/ports.ts';
import { contains } from '../../utils/core/record.ts';
import { fitsLine, reduceTalk, type Talk, type TalkAction } from '../../utils/core/talk.ts';
import { SECOND, type Millis } from '../../utils/core/time.ts';

export interface KeeperPorts {
  readonly talks: TalkStore;
  readonly changes: Changes;
  readonly clock: Clock;
  /** This machine's name in every rev. */
  readonly device: string;
}

/** Where a new talk belongs. Asked for at its first write, so that a lobby left again stores nothing. */
export type Belonging = () => Promise<Outcome<{ readonly meetingKey?: string; readonly personId?: string }>>;

/** `still`: nothing was written yet. */
export type SaveState = 'still' | 'saving' | 'saved' | 'fault';

/** After a fault it tries again by itself, this often; sooner where another page was only faster. */
const AGAIN = 20 * SECOND;
const SOON = SECOND;

/**
 * Keeps one talk on screen and in storage: an action shows at once, and is stored right after. What is
 * drawn is always the stored talk with the actions that wait run over it, so an answer from storage
 * or a change made on another page never takes a word away.
 */
export class TalkKeeper {
  talk = $state.raw<Talk>();
  stored = $state.raw<StoredTalk>();
  fault = $state.raw<StorageFault>();
  /** The newest action that was not taken because its text is too long; it is not in the talk. */
  refused = $state.raw<TalkAction>();
  savedAt = $state.raw<Millis>();
  #waiting = $state.raw<readonly TalkAction[]>([]);
  #storing = $state.raw(false);

  readonly #ports: KeeperPorts;
  #id = '';
  #fresh: { readonly talk: Talk; readonly belongs: Belonging } | undefined;
  #stale = false;
  #again: ReturnType<typeof setTimeout> | undefined;
  readonly #stopHearing: () => void;

  constructor(ports: KeeperPorts) {
    this.#ports = ports;
    this.#stopHearing = ports.changes.hear((store, id) => {
      if (store === 'talks' && id === this.#id) void this.#reread();
    });
  }

  get id(): string {
    return this.#id;
  }

  get state(): SaveState {
    if (this.fault) return 'fault';
    if (this.#storing || this.#waiting.length > 0) return 'saving';
    return this.savedAt === undefined ? 'still' : 'saved';
  }

  /** Lines that are shown and not stored yet. */
  get waitingLines(): number {
    return this.#waiting.filter(({ type }) => type === 'line/add').length;
  }

  /** Shows a stored talk. */
  open(stored: StoredTalk): void {
    this.#reset(stored.id);
    this.#settle(stored);
  }

  /** Shows a new talk; it is written with its first action. */
  begin(id: string, talk: Talk, belongs: Belonging): void {
    this.#reset(id);
    this.#fresh = { talk, belongs };
    this.talk = talk;
  }

  /** Runs `action` on the talk in sight at once, then stores it. False when its text is too long. */
  dispatch(action: TalkAction): boolean {
    if (!this.talk) return false;
    if ('text' in action) {
      const fits = fitsLine(action.text);
      this.refused = fits ? undefined : action;
      if (!fits) return false;
    }
    const talk = reduceTalk(this.talk, action, this.#ports.device);
    if (talk === this.talk) return true;
    this.talk = talk;
    this.#waiting = [...this.#merged(action), action];
    void this.#store();
    return true;
  }

  /** Tries again to store what waits. */
  retry(): void {
    void this.#store();
  }

  /** Resolves when nothing waits, or storage refused. */
  async settled(): Promise<void> {
    while (this.#storing) await this.#run;
  }

  close(): void {
    clearTimeout(this.#again);
    this.#stopHearing();
  }

  #run: Promise<void> = Promise.resolve();

  #store(): Promise<void> {
    if (!this.#storing) {
      clearTimeout(this.#again);
      this.#storing = true;
      this.#run = this.#storeAll().finally(() => {
        this.#storing = false;
      });
    }
    return this.#run;
  }

  async #storeAll(): Promise<void> {
    while (this.#waiting.length > 0) {
      const id = this.#id;
      const fault = await this.#storeNext();
      if (id !== this.#id) return;
      if (fault) {
        this.fault = fault;
        this.#again = setTimeout(() => this.retry(), fault.code === 'busy' ? SOON : AGAIN);
        return;
      }
    }
    this.fault = undefined;
    if (this.#stale) await this.#reread();
  }

  /** Stores the first action that waits; for a new talk, the whole of it. */
  async #storeNext(): Promise<StorageFault | undefined> {
    const action = this.#waiting[0];
    if (!action) return undefined;
    const id = this.#id;
    const count = this.#fresh ? this.#waiting.length : 1;
    const outcome = this.#fresh ? await this.#create() : await this.#ports.talks.dispatch(id, action);
    if (id !== this.#id) return undefined;
    if (outcome.ok) {
      this.#fresh = undefined;
      this.#waiting = this.#waiting.slice(count);
      this.savedAt = this.#ports.clock.now();
      this.#settle(outcome.value);
      return undefined;
    }
    if (outcome.fault.code !== 'too-large') return outcome.fault;
    const long = this.#longest(count);
    this.refused = long;
    this.#waiting = this.#waiting.filter((each) => each !== long);
    this.#draw();
    return undefined;
  }

  async #create(): Promise<Outcome<StoredTalk>> {
    if (!this.#fresh || !this.talk) throw new Error('nothing to create');
    const { belongs } = this.#fresh;
    const talk = this.talk;
    const where = await belongs();
    return where.ok ? this.#ports.talks.create(this.#id, talk, where.value) : where;
  }

  /** Of the first `count` actions that wait, the one with the longest text. */
  #longest(count: number): TalkAction | undefined {
    const length = (action: TalkAction): number => ('text' in action ? action.text.length : 0);
    return this.#waiting.slice(0, count).toSorted((a, b) => length(b) - length(a))[0];
  }

  /** What waits, without an older text of the same field; the action that is being stored stays. */
  #merged(action: TalkAction): readonly TalkAction[] {
    if (action.type !== 'draft/set') return this.#waiting;
    const inHand = this.#storing ? this.#waiting[0] : undefined;
    return this.#waiting.filter(
      (each) => each === inHand || each.type !== 'draft/set' || each.topicId !== action.topicId,
    );
  }

  async #reread(): Promise<void> {
    if (this.#fresh) return;
    this.#stale = this.#storing;
    if (this.#stale) return;
    const id = this.#id;
    const outcome = await this.#ports.talks.get(id);
    if (id !== this.#id) return;
    if (!outcome.ok) this.fault = outcome.fault;
    else if (!this.stored || contains(outcome.value.rev, this.stored.rev)) this.#settle(outcome.value);
  }

  #settle(stored: StoredTalk): void {
    this.stored = stored;
    this.#draw();
  }

  #draw(): void {
    const ground = this.stored?.talk ?? this.#fresh?.talk;
    if (!ground) return;
    this.talk = this.#waiting.reduce((talk, action) => reduceTalk(talk, action, this.#ports.device), ground);
  }

  #reset(id: string): void {
    clearTimeout(this.#again);
    this.#id = id;
    this.#fresh = undefined;
    this.#stale = false;
    this.#waiting = [];
    this.stored = undefined;
    this.fault = undefined;
    this.refused = undefined;
    this.savedAt = undefined;
  }
}

/** A belonging that is known already. */
export const belongsTo =
  (where: { readonly meetingKey?: string; readonly personId?: string }): Belonging =>
  () =>
    Promise.resolve(ok(where));
