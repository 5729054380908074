import type { StandingTopic } from '../../utils/core/agenda.ts';
import type { Call } from '../../utils/core/call.ts';
import { carryOver, touchedAt, type CarriedOver } from '../../utils/core/carry-over.ts';
import { confirmed } from '../../utils/core/meeting.ts';
import { isCalled, whoIs, type Meant } from '../../utils/core/naming.ts';
import { failed, ok, type Outcome } from '../../utils/core/outcome.ts';
import type { ActionItem, Person } from '../../utils/core/person.ts';
import type { Settings, StoredTalk, Stores } from '../../utils/core/ports.ts';
import { isPending } from '../../utils/core/retro.ts';
import { resumable } from '../../utils/core/resume.ts';
import type { Talk } from '../../utils/core/talk.ts';
import { DEFAULT_SETTINGS } from '../../utils/core/settings.ts';
import type { Millis } from '../../utils/core/time.ts';
import type { Belonging } from '../talk/talk-keeper.svelte.ts';
import type { OverlayPorts } from './ports.ts';

/** What lies between the two from before. */
export interface LookBack extends CarriedOver {
  readonly person?: Person;
  /** Open promises both ways, oldest first. */
  readonly promises: readonly ActionItem[];
  /** Standing topics, the longest untouched first; empty before the first talk with somebody. */
  readonly quiet: readonly { readonly kind: StandingTopic; readonly lastAt?: Millis }[];
}

/** Who is there, as far as the reader, the title and the meeting's link say. An offer says it. */
export interface Whom {
  readonly name?: string;
  readonly personId?: string;
  /** Somebody whom Aside does not know yet, whatever the name. */
  readonly isNew?: true;
  readonly shared?: true;
  readonly ownName?: string;
}

/** The talk that goes on, or a new one that is not stored yet; after a call, perhaps neither. */
export interface OpenedTalk {
  readonly before: LookBack;
  /** People of whom one is meant, or somebody new: the reader chooses. */
  readonly asks: readonly Person[];
  readonly stored?: StoredTalk;
  readonly fresh?: { readonly id: string; readonly talk: Talk; readonly belongs: Belonging };
}

/** Talks looked back at: a year of a talk every other week, and some more. */
const LOOK_BACK = 30;

/** What a new talk with `person` starts from; `except` is the talk on screen. */
export async function lookBack(
  stores: Stores,
  person: Person | undefined,
  except?: string,
): Promise<Outcome<LookBack>> {
  if (!person) return ok({ ...carryOver([]), promises: [], quiet: [] });
  const [talks, promises] = await Promise.all([
    stores.talks.list({ personId: person.id, limit: LOOK_BACK }),
    stores.promises.open(person.id),
  ]);
  if (!talks.ok) return talks;
  if (!promises.ok) return promises;
  const previous = talks.value.filter(({ id, talk }) => id !== except && talk.liveAt !== undefined);
  const carried = carryOver(previous);
  return ok({
    ...carried,
    person,
    promises: promises.value.filter(({ talkId }) => talkId !== except),
    quiet: previous.length === 0 ? [] : carried.untouched.map((kind) => quietSince(kind, previous)),
  });
}

function quietSince(
  kind: StandingTopic,
  previous: readonly StoredTalk[],
): { readonly kind: StandingTopic; readonly lastAt?: Millis } {
  const lastAt = touchedAt(kind, previous);
  return { kind, ...(Number.isFinite(lastAt) && { lastAt }) };
}

/** The talk of `call` with `whom`: the one that goes on, else a new one. */
export async function openTalk(
  ports: OverlayPorts,
  call: Call,
  whom: Whom,
  settings: Settings | undefined,
): Promise<Outcome<OpenedTalk>> {
  const { stores, clock, ids, device } = ports;
  const at = clock.now();
  const health = await stores.health();
  if (health.state === 'faulty') return failed(health.fault);
  const [newest, people] = await Promise.all([stores.talks.newestOf(call.meetingKey), stores.people.list()]);
  if (!newest.ok) return newest;
  if (!people.ok) return people;

  const last = newest.value;
  const { person, asks } = whoseTalk(whom, people.value, last, call);
  const name = whom.name ?? person?.name;
  const goesOn = last && mayGoOn(last, { ...whom, ...(person && { personId: person.id }) }, asks, call, at);

  const before = await lookBack(stores, person, goesOn ? last.id : undefined);
  if (!before.ok) return before;
  if (goesOn) return ok({ before: before.value, asks, stored: last });
  if (call.phase === 'ended') return ok({ before: before.value, asks });

  const { composeTalk } = await import('./compose-talk.ts');
  const talk = composeTalk({
    call,
    before: before.value,
    ...(name !== undefined && { name }),
    minutes: settings?.defaultMinutes ?? DEFAULT_SETTINGS.defaultMinutes,
    ids,
    device,
    at,
  });
  const belongs: Belonging = async () => {
    const whose = asks.length > 0 ? ok(undefined) : await settle(ports, call.meetingKey, whom, person);
    if (!whose.ok) return whose;
    return ok({ meetingKey: call.meetingKey, ...(whose.value && { personId: whose.value.id }) });
  };
  return ok({ before: before.value, asks, fresh: { id: ids.next(), talk, belongs } });
}

/** Gives the stored talk `id` to `whom`, who was not known when it began; what it holds stays. */
export async function giveTalk(
  ports: OverlayPorts,
  id: string,
  call: Call,
  whom: Whom,
): Promise<Outcome<Pick<OpenedTalk, 'before' | 'asks'>>> {
  const { stores } = ports;
  const people = await stores.people.list();
  if (!people.ok) return people;
  const { person, asks } = whoseTalk(whom, people.value, undefined, call);
  const whose = asks.length > 0 ? ok(undefined) : await settle(ports, call.meetingKey, whom, person);
  if (!whose.ok) return whose;
  if (whose.value) {
    const given = await stores.talks.assign(id, whose.value.id);
    if (!given.ok) return given;
  }
  const before = await lookBack(stores, whose.value, id);
  return before.ok ? ok({ before: before.value, asks }) : before;
}

/** True when `last` was begun in this very call: then it is of whoever is there. */
function isOfThisCall(last: StoredTalk | undefined, { openedAt }: Call): boolean {
  return last !== undefined && openedAt !== undefined && last.talk.createdAt >= openedAt;
}

/** Who it is: what the reader said, then the title, then whose this link is, unless it is shared. */
function whoseTalk(
  { name, personId, isNew, shared }: Whom,
  people: readonly Person[],
  last: StoredTalk | undefined,
  call: Call,
): Meant<Person> {
  const known = (id: string | undefined): Person | undefined => people.find((each) => each.id === id);
  if (isNew) return { asks: [] };
  const said = known(personId);
  if (said) return { person: said, asks: [] };
  const held = isOfThisCall(last, call) ? known(last?.personId) : undefined;
  if (name === undefined) return held ? { person: held, asks: [] } : { asks: [] };
  return whoIs(name, people, held ?? (shared ? undefined : known(last?.personId)));
}

/** After the call only its own talk is shown, as long as its retro waits; before, one that can be no other. */
function mayGoOn(last: StoredTalk, whom: Whom, asks: readonly Person[], call: Call, at: Millis): boolean {
  const ours = isOfThisCall(last, call);
  if (whom.isNew && last.personId !== undefined) return false;
  if (!ours && (asks.length > 0 || (whom.shared && whom.personId === undefined))) return false;
  if (call.phase !== 'ended') return resumable(last, whom, at);
  // The page may have gone before the end was written: then it is written here.
  const running = last.talk.liveAt !== undefined && last.talk.endedAt === undefined;
  return isPending(last.talk) || (ours && running);
}

/** The person of a talk that is written now: made where there is none yet, and remembered for this link. */
async function settle(
  { stores, clock, ids }: OverlayPorts,
  meetingKey: string,
  { name, ownName, isNew }: Whom,
  known: Person | undefined,
): Promise<Outcome<Person | undefined>> {
  const at = clock.now();
  if (ownName !== undefined) await stores.settings.update({ self: [ownName] });
  const whose = known ? ok(known) : await newPerson(stores, ids.next(), name, at, isNew);
  if (!whose.ok || !whose.value) return whose;
  const person = whose.value;
  const link = await stores.meetings.update(meetingKey, (meeting) => confirmed(meeting, person.id));
  if (!link.ok) return link;
  if (name === undefined || isCalled(person, name)) return whose;
  const { rev: _, ...now } = person;
  return stores.people.put({ ...now, aliases: [...person.aliases, name], changedAt: at });
}

/** The one person who goes by `name`, made new where there is none; nobody for no name. */
async function newPerson(
  stores: Stores,
  id: string,
  name: string | undefined,
  at: Millis,
  isNew = false,
): Promise<Outcome<Person | undefined>> {
  if (name === undefined) return ok(undefined);
  const known = isNew ? ok(undefined) : await stores.people.named(name);
  if (!known.ok || known.value) return known;
  return stores.people.put({ id, name, aliases: [], createdAt: at, changedAt: at });
}
