import type { StandingTopic } from '../../utils/core/agenda.ts';
import type { Call } from '../../utils/core/call.ts';
import { carryOver, touchedAt, type CarriedOver } from '../../utils/core/carry-over.ts';
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

/** The talk that goes on, or a new one that is not stored yet; after a call, perhaps neither. */
export interface OpenedTalk {
  readonly before: LookBack;
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

/** The talk of `call`: the one that goes on, else a new one. `name` is the other person's, where known. */
export async function openTalk(
  { stores, clock, ids, device }: OverlayPorts,
  call: Call,
  name: string | undefined,
  settings: Settings | undefined,
): Promise<Outcome<OpenedTalk>> {
  const at = clock.now();
  const health = await stores.health();
  if (health.state === 'faulty') return failed(health.fault);
  const [newest, named] = await Promise.all([
    stores.talks.newestOf(call.meetingKey),
    name ? stores.people.named(name) : ok(undefined),
  ]);
  if (!newest.ok) return newest;
  if (!named.ok) return named;

  // A meeting's link belongs to a person only while the title does not name anybody.
  const personOfLink = name || !newest.value?.personId ? undefined : newest.value.personId;
  const linked = personOfLink ? await stores.people.get(personOfLink) : undefined;
  const person = named.value ?? (linked?.ok ? linked.value : undefined);
  const last = newest.value;
  // After the call only its own talk is shown, as long as its retro waits.
  const goesOn =
    call.phase === 'ended'
      ? last && isPending(last.talk)
        ? last
        : undefined
      : last && resumable(last, { ...(person && { personId: person.id }), ...(name && { name }) }, at)
        ? last
        : undefined;

  const before = await lookBack(stores, person, goesOn?.id);
  if (!before.ok) return before;
  if (goesOn) return ok({ before: before.value, stored: goesOn });

  if (call.phase === 'ended') return ok({ before: before.value });

  const known = name ?? person?.name;
  const { composeTalk } = await import('./compose-talk.ts');
  const talk = composeTalk({
    call,
    before: before.value,
    ...(known !== undefined && { name: known }),
    minutes: settings?.defaultMinutes ?? DEFAULT_SETTINGS.defaultMinutes,
    ids,
    device,
    at,
  });
  const belongs: Belonging = async () => {
    const whose = person
      ? ok(person)
      : known
        ? await newPerson(stores, ids.next(), known, clock.now())
        : ok(undefined);
    if (!whose.ok) return whose;
    return ok({ meetingKey: call.meetingKey, ...(whose.value && { personId: whose.value.id }) });
  };
  return ok({ before: before.value, fresh: { id: ids.next(), talk, belongs } });
}

/** The person who goes by `name`; made new where there is none, or where several do. */
export async function newPerson(
  stores: Stores,
  id: string,
  name: string,
  at: Millis,
): Promise<Outcome<Person>> {
  const known = await stores.people.named(name);
  if (!known.ok) return known;
  if (known.value) return ok(known.value);
  return stores.people.put({ id, name, aliases: [], createdAt: at, changedAt: at });
}
