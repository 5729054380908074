/**
 * Does Aside show itself, ask, or stay away.
 *
 * Law: the person's word first (this call, then never, then always), the title next, then what is known of the link,
 * the head-count only as support: it can turn a doubt into a question or into silence, never overrule what is sure.
 * Where there is no call there is no offer, and a doubt is voiced only once the call runs.
 */
import type { Call } from './call.ts';
import { companySince, peopleIn, VETOES_AFTER } from './company.ts';
import { classifyTitle } from './meeting-title.ts';
import { isShared, type Meeting } from './meeting.ts';
import { whoIs } from './naming.ts';
import type { Person, Relation } from './person.ts';
import { fold } from './search.ts';
import { SECOND } from './time.ts';

/** Why Aside shows itself, asks, or stays away; each has a sentence in the locale. */
export type OfferReason =
  | { readonly because: 'title'; readonly name?: string }
  /** The link is known to be this person's. */
  | { readonly because: 'link'; readonly name: string }
  /** `rule`: the one of the titles that fits; without one it was said of this meeting. */
  | { readonly because: 'always'; readonly rule?: string }
  | { readonly because: 'never'; readonly rule?: string }
  | { readonly because: 'both-fit'; readonly always?: string; readonly never?: string }
  | { readonly because: 'by-hand' }
  /** More than one person is met on this link, and nothing says which of them it is. */
  | { readonly because: 'shared-link' }
  /** For people of this relation Aside asks before it opens. */
  | { readonly because: 'relation'; readonly relation: Relation }
  | { readonly because: 'two-people' }
  | { readonly because: 'unsure' }
  | { readonly because: 'blind' }
  /** The call opens in an app, where it cannot be seen. */
  | { readonly because: 'handed-over' }
  | { readonly because: 'group-title' }
  | { readonly because: 'head-count' }
  | { readonly because: 'not-this-one' }
  | { readonly because: 'no-call' };

/** sure: the panel; ask: the chip; stay-away: nothing. */
export interface Offer {
  readonly decision: 'sure' | 'ask' | 'stay-away';
  readonly reason: OfferReason;
  /** Personal names in the title, self left out. */
  readonly names: readonly string[];
  /** Who it is with: the one name in the title, else the person whose link this is. */
  readonly name?: string;
  /** The person that this name means, where there is no doubt. */
  readonly personId?: string;
  /** This person's own name, as learnt from the titles so far and not stored yet. */
  readonly ownName?: string;
  /** Nothing that was stored for this link says who is there now. */
  readonly shared?: true;
  /** A third one in this meeting is a note-taker. */
  readonly noteTaker?: true;
}

/** What is needed of a person here. */
export type KnownPerson = Pick<Person, 'id' | 'name' | 'aliases' | 'relation'>;

/** What was decided before for this meeting or title. Sealed in the stores, and read by the background. */
export interface Memory {
  /** For this occurrence of the call only. */
  readonly thisCall?: 'start' | 'not-this-one';
  /** The rules of titles, with wildcards. */
  readonly always?: readonly string[];
  readonly never?: readonly string[];
  readonly meeting?: Meeting;
  readonly self: readonly string[];
  /** People whom Aside knows; a title that names one of them alone is sure. */
  readonly people?: readonly KnownPerson[];
  /** For people of these relations the chip asks first. */
  readonly asksFor?: readonly Relation[];
}

/** A page that loads is blind at first; only one that stays so for this long is asked about. */
export const BLIND_PATIENCE = 5 * SECOND;

export type OfferInput = { readonly call: Call; readonly memory: Memory };

/** What Aside does about `call`, and why. */
export function decideOffer({ call, memory }: OfferInput): Offer {
  const { self, people = [], meeting, asksFor = [] } = memory;
  const title = classifyTitle(call.title ?? '', {
    self,
    people: people.flatMap(({ name, aliases }) => [name, ...aliases]),
  });
  const shared = meeting !== undefined && isShared(call.meetingKey, meeting);
  const linked = shared ? undefined : people.find(({ id }) => id === meeting?.people[0]);
  const meant = title.person === undefined ? undefined : whoIs(title.person, people, linked);
  // The title's names come first; where it has none, the link is whose it was. A group is nobody's.
  const open = title.names.length === 0 && title.kind !== 'group';
  const person = meant?.person ?? (open ? linked : undefined);
  const name = title.person ?? person?.name;
  const noteTaker = meeting?.noteTaker === true;

  const offer = (decision: Offer['decision'], reason: OfferReason): Offer => ({
    decision,
    reason,
    names: title.names,
    ...(name !== undefined && { name }),
    ...(person && { personId: person.id }),
    ...(shared && { shared }),
    ...(noteTaker && { noteTaker }),
  });

  const unseen = call.phase === 'idle';
  const blind = call.blindSince !== undefined && call.readAt - call.blindSince >= BLIND_PATIENCE;
  if (unseen && !(blind || (call.blind && memory.thisCall)))
    return offer('stay-away', { because: 'no-call' });
  if (memory.thisCall === 'not-this-one') return offer('stay-away', { because: 'not-this-one' });
  // The call runs in an app, which shows nothing: for whom is known, or when asked, it offers a window of its own.
  const away = call.phase === 'handed-over';
  if (memory.thisCall === 'start') {
    return away ? offer('ask', { because: 'handed-over' }) : offer('sure', { because: 'by-hand' });
  }
  const said = saidOf(call.title, memory);
  if (said?.because === 'never' || said?.because === 'both-fit') return offer('stay-away', said);
  if (away) {
    return person ? offer('ask', { because: 'handed-over' }) : offer('stay-away', { because: 'no-call' });
  }
  // On a page that has shown nothing of a call yet, even an always is a question.
  if (unseen) {
    const group = title.kind === 'group' && !said;
    return group ? offer('stay-away', { because: 'group-title' }) : offer('ask', { because: 'blind' });
  }
  const oneOnOne = title.kind === 'one-on-one';
  if (shared && name === undefined && (said || oneOnOne)) return offer('ask', { because: 'shared-link' });
  if (said) return offer('sure', said);
  const relation = person?.relation;
  if (oneOnOne || (person && open)) {
    if (relation && asksFor.includes(relation)) return offer('ask', { because: 'relation', relation });
    if (person && title.person === undefined) return offer('sure', { because: 'link', name: person.name });
    return offer('sure', { because: 'title', ...(name !== undefined && { name }) });
  }
  if (title.kind === 'group') return offer('stay-away', { because: 'group-title' });
  if (isCrowd(call, noteTaker)) return offer('stay-away', { because: 'head-count' });
  if (shared && (meeting?.people.length ?? 0) > 0) return offer('ask', { because: 'shared-link' });
  if (blind) return offer('ask', { because: 'blind' });
  const heads = peopleIn(call, noteTaker);
  // Alone in an unclear call: whoever comes will make it two, or more.
  if (call.phase !== 'in-call' || heads === 1) return offer('stay-away', { because: 'no-call' });
  return offer('ask', { because: heads === 2 ? 'two-people' : 'unsure' });
}

/** What a person said of this title or meeting; where always and never both fit, Aside stays away. */
function saidOf(
  title: string | undefined,
  { always, never, meeting }: Memory,
): Extract<OfferReason, { because: 'always' | 'never' | 'both-fit' }> | undefined {
  const fitting = (rules: readonly string[] = []): string | undefined =>
    title === undefined ? undefined : rules.find((rule) => titleMatches(rule, title));
  const yes = fitting(always);
  const no = fitting(never);
  const forIt = yes !== undefined || meeting?.verdict === 'always';
  const against = no !== undefined || meeting?.verdict === 'never';
  if (forIt && against) {
    return {
      because: 'both-fit',
      ...(yes !== undefined && { always: yes }),
      ...(no !== undefined && { never: no }),
    };
  }
  if (against) return { because: 'never', ...(no !== undefined && { rule: no }) };
  if (forIt) return { because: 'always', ...(yes !== undefined && { rule: yes }) };
  return undefined;
}

/**
 * True when three people or more answer a doubt: for 30 s, or from the call's first moment on. Who is already asked
 * about a call of two is not interrupted because somebody looks in.
 */
function isCrowd(call: Call, noteTaker: boolean): boolean {
  const since = companySince(call, noteTaker);
  if (since === undefined) return false;
  const wasTwo = call.liveSince !== undefined && call.liveSince < since;
  return !wasTwo || call.readAt - since >= VETOES_AFTER;
}

/**
 * True when `title` fits `rule`, case and accents aside. `*` in a rule stands for any text, also none; without one the
 * whole title must fit. An empty rule fits nothing. Linear for any number of stars.
 */
export function titleMatches(rule: string, title: string): boolean {
  const pieces = plain(rule).split('*');
  const text = plain(title);
  const first = pieces[0] ?? '';
  const last = pieces.at(-1) ?? '';
  if (pieces.length === 1) return first !== '' && first === text;
  if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length)
    return false;
  const end = text.length - last.length;
  let from = first.length;
  // Taking each piece at its first place is enough: a later place would only leave less room for the rest.
  for (const piece of pieces.slice(1, -1)) {
    const found = text.indexOf(piece, from);
    if (found < 0 || found + piece.length > end) return false;
    from = found + piece.length;
  }
  return true;
}

/** Folded, with single spaces. */
function plain(text: string): string {
  return fold(text).replace(/\s+/g, ' ').trim();
}
