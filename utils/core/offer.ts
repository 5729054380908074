/**
 * Does Aside show itself, ask, or stay away.
 *
 * Law: the person's word first (this call, then never, then always), the title next, the head-count only as support:
 * it can turn a doubt into a question or into silence, never overrule what is sure. Where there is no call there is
 * no offer, and a doubt is voiced only once the call runs.
 */
import type { Call } from './call.ts';
import { classifyTitle } from './meeting-title.ts';
import { fold } from './search.ts';
import { SECOND } from './time.ts';

/** Why Aside shows itself, asks, or stays away; each has a sentence in the locale. */
export type OfferReason =
  | { readonly because: 'title'; readonly name?: string }
  | { readonly because: 'always' }
  | { readonly because: 'by-hand' }
  | { readonly because: 'two-people' }
  | { readonly because: 'blind' }
  | { readonly because: 'group-title' }
  | { readonly because: 'head-count' }
  | { readonly because: 'never' }
  | { readonly because: 'not-this-one' }
  | { readonly because: 'no-call' };

/** sure: the panel; ask: the chip; stay-away: nothing. */
export interface Offer {
  readonly decision: 'sure' | 'ask' | 'stay-away';
  readonly reason: OfferReason;
  /** Personal names in the title, self left out. */
  readonly names: readonly string[];
  /** The one other person, when exactly one name is left. */
  readonly name?: string;
}

/** What was decided before for this meeting or title. Sealed in the settings, and kept by the background. */
export interface Memory {
  /** For this occurrence of the call only. */
  readonly thisCall?: 'start' | 'not-this-one';
  readonly title?: 'never' | 'always';
  readonly meeting?: 'never' | 'always';
  readonly self: readonly string[];
  /** Names of people whom Aside knows; a title that names one of them alone is sure. */
  readonly people?: readonly string[];
}

/** A page that loads is blind at first; only one that stays so for this long is asked about. */
export const BLIND_PATIENCE = 5 * SECOND;

export type OfferInput = { readonly call: Call; readonly memory: Memory };

/** What Aside does about `call`, and why. */
export function decideOffer({ call, memory }: OfferInput): Offer {
  const { self, people = [] } = memory;
  const title = classifyTitle(call.title ?? '', { self, people });
  const offer = (decision: Offer['decision'], reason: OfferReason): Offer => ({
    decision,
    reason,
    names: title.names,
    ...(title.person !== undefined && { name: title.person }),
  });

  const unseen = call.phase === 'idle';
  const blind = call.blindSince !== undefined && call.readAt - call.blindSince >= BLIND_PATIENCE;
  if (unseen && !(blind || (call.blind && memory.thisCall)))
    return offer('stay-away', { because: 'no-call' });
  if (memory.thisCall === 'not-this-one') return offer('stay-away', { because: 'not-this-one' });
  if (memory.thisCall === 'start') return offer('sure', { because: 'by-hand' });
  if (memory.title === 'never' || memory.meeting === 'never') return offer('stay-away', { because: 'never' });
  // The call runs in another app: Aside can be started there, but does not come by itself.
  if (call.phase === 'handed-over') return offer('stay-away', { because: 'no-call' });
  const always = memory.title === 'always' || memory.meeting === 'always';
  // On a page that has shown nothing of a call yet, even an always is a question.
  if (unseen) {
    const group = title.kind === 'group' && !always;
    return group ? offer('stay-away', { because: 'group-title' }) : offer('ask', { because: 'blind' });
  }
  if (always) return offer('sure', { because: 'always' });
  if (title.kind === 'one-on-one') {
    return offer('sure', { because: 'title', ...(title.person !== undefined && { name: title.person }) });
  }
  if (title.kind === 'group') return offer('stay-away', { because: 'group-title' });
  if (call.headCount !== undefined && call.headCount >= 3)
    return offer('stay-away', { because: 'head-count' });
  if (blind) return offer('ask', { because: 'blind' });
  // Alone in an unclear call: whoever comes will make it two, or more.
  if (call.phase !== 'in-call' || call.headCount === 1) return offer('stay-away', { because: 'no-call' });
  return offer('ask', { because: 'two-people' });
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
