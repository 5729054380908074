/**
 * One tab's call, reduced from readings.
 *
 * Law: evidence, not intent. A phase is entered by something seen on the page; absence alone (`blind`) never ends
 * a talk. Entering takes one reading, leaving in-call for the lobby takes two (2×), because lobby markers linger and
 * overlap while a page changes. `ended` has a marker of its own and `gone` is certain, so one reading is enough.
 *
 *   from \ seen  | lobby       | waiting     | in-call  | ended | handed-over | blind           | gone
 *   idle         | lobby       | waiting     | in-call  | idle  | handed-over | idle (b)        | idle
 *   lobby        | lobby       | waiting     | in-call  | idle  | handed-over | lobby (b)       | idle
 *   waiting      | lobby       | waiting     | in-call  | idle  | handed-over | waiting (b)     | idle
 *   in-call      | 2× interr.  | 2× interr.  | in-call  | ended | 2× interr.  | in-call (b)     | interrupted
 *   interrupted  | interrupted | interrupted | in-call  | ended | interrupted | interrupted     | interrupted
 *   ended        | new lobby   | new waiting | new call | ended | new h.-over | ended           | idle
 *   handed-over  | lobby       | waiting     | in-call  | idle  | handed-over | handed-over (b) | idle
 *
 * (b): `blind` is shown. Time alone does three things, and `nextDeadline` says when: 45 s without a reading count as
 * `gone`; an interruption that lasts 30 s is an end; a call that never told its head-count is live after 10 s.
 *
 * Invariants: every step is an edge of the table; a reading equal to the settled one before it changes nothing but
 * `readAt` and `lastSeenAt` (unless a deadline has passed meanwhile); a clock that jumps back stands still;
 * a reading with another meeting key is another call.
 */
import { SECOND, type Millis } from './time.ts';

/** `elsewhere`: no page shows the call; all is said by hand. */
export type PlatformId = 'meet' | 'zoom' | 'practice' | 'elsewhere';

/** What one look at the page (or its absence) says. */
export type Seen = 'lobby' | 'waiting' | 'in-call' | 'ended' | 'handed-over' | 'blind' | 'gone';

export type CallPhase = 'idle' | 'lobby' | 'waiting' | 'in-call' | 'interrupted' | 'ended' | 'handed-over';

/** One look at a call page, made by the sensing frame. Facts only; nothing is guessed. */
export interface Reading {
  readonly platform: PlatformId;
  readonly seen: Seen;
  /** Names the meeting on its platform, e.g. `meet:abc-defg-hij`, `zoom:1234567890`. */
  readonly meetingKey: string;
  /** The meeting's title as shown, already without the platform's own decoration. */
  readonly title?: string;
  /** People in the call, this person included. Absent when the page does not say. */
  readonly headCount?: number;
  /** The page shows that it records. */
  readonly recording?: boolean;
  /** The page shows that this person shares the screen. */
  readonly presenting?: boolean;
  readonly at: Millis;
}

/** What Aside knows of one tab's call. Reduced from readings by the background, never by a page. */
export interface Call {
  readonly platform: PlatformId;
  readonly phase: CallPhase;
  readonly blind: boolean;
  readonly presenting: boolean;
  readonly recording: boolean;
  readonly meetingKey: string;
  readonly title?: string;
  /** As the page last told it; absent is unknown. A blind reading takes nothing away, `blind` says it is old. */
  readonly headCount?: number;
  /** The page has told a head-count in this call. */
  readonly counted?: true;
  /** Since when the page tells of three people or more, and of four or more. Absent: of fewer, or of no number. */
  readonly threeSince?: Millis;
  readonly fourSince?: Millis;
  /** When the phase was entered. */
  readonly since: Millis;
  /** When this call was first seen: the lobby's opening. With the key it names this occurrence. Absent while idle. */
  readonly openedAt?: Millis;
  /** When the other person was there for the first time: the clock's start. */
  readonly liveSince?: Millis;
  /** The last reading of any kind, and the last that saw the call itself. */
  readonly readAt: Millis;
  readonly lastSeenAt?: Millis;
  /** A leaving that one reading has announced and a second must confirm. */
  readonly leaving?: Seen;
  /** Since when readings are blind. */
  readonly blindSince?: Millis;
}

/** No reading for this long and the page counts as gone. Readings come every 15 s. */
export const SILENCE = 45 * SECOND;
/** An interruption this long is an end. */
export const GRACE = 30 * SECOND;
/** A call that never told its head-count is live this long after it was entered. */
export const UNCOUNTED = 10 * SECOND;
/** Blind this long, and the panel asks whether the call is over. */
export const BLIND_ASKS = 120 * SECOND;
/** Of a title, so many UTF-16 units are kept. */
export const LONGEST_TITLE = 500;

/** `twice`: a second reading must confirm it. `anew`: another call begins. `blind`: it is shown. */
export interface Move {
  readonly to: CallPhase;
  readonly twice?: true;
  readonly anew?: true;
  readonly blind?: true;
}

const to = (phase: CallPhase): Move => ({ to: phase });
const twice = (phase: CallPhase): Move => ({ to: phase, twice: true });
const anew = (phase: CallPhase): Move => ({ to: phase, anew: true });
const blind = (phase: CallPhase): Move => ({ to: phase, blind: true });

/** Before a call all phases lead on alike; they differ in where a blind reading leaves them. */
const before = (phase: CallPhase): Readonly<Record<Seen, Move>> => ({
  lobby: to('lobby'),
  waiting: to('waiting'),
  'in-call': to('in-call'),
  ended: to('idle'),
  'handed-over': to('handed-over'),
  blind: blind(phase),
  gone: to('idle'),
});

/** The table above, as data. */
export const PHASES: Readonly<Record<CallPhase, Readonly<Record<Seen, Move>>>> = {
  idle: before('idle'),
  lobby: before('lobby'),
  waiting: before('waiting'),
  'handed-over': before('handed-over'),
  'in-call': {
    lobby: twice('interrupted'),
    waiting: twice('interrupted'),
    'in-call': to('in-call'),
    ended: to('ended'),
    'handed-over': twice('interrupted'),
    blind: blind('in-call'),
    gone: to('interrupted'),
  },
  interrupted: {
    lobby: to('interrupted'),
    waiting: to('interrupted'),
    'in-call': to('in-call'),
    ended: to('ended'),
    'handed-over': to('interrupted'),
    blind: to('interrupted'),
    gone: to('interrupted'),
  },
  ended: {
    lobby: anew('lobby'),
    waiting: anew('waiting'),
    'in-call': anew('in-call'),
    ended: to('ended'),
    'handed-over': anew('handed-over'),
    blind: to('ended'),
    gone: to('idle'),
  },
};

/**
 * The call after one more reading. A reading of another meeting starts another call (the caller, who holds the call
 * before it, ends that one's talk); only a `gone` of another meeting says nothing about this one.
 */
export function reduceCall(call: Call | undefined, reading: Reading): Call {
  if (call === undefined || call.meetingKey !== reading.meetingKey) {
    if (call !== undefined && reading.seen === 'gone') return call;
    const at = Math.max(reading.at, call?.readAt ?? reading.at);
    return step(unknown(reading, at), reading, at);
  }
  const at = Math.max(reading.at, call.readAt);
  const next = step(call, reading, at);
  // The order of a late timer and a reading must not matter: what is due by now is done here too.
  return reduceDeadline(next, at);
}

/** When `reduceDeadline` has something to do next; undefined: never, until another reading. */
export function nextDeadline(call: Call): Millis | undefined {
  if (call.phase === 'idle' || call.phase === 'ended') return undefined;
  if (call.phase === 'interrupted') return call.since + GRACE;
  const silence = call.readAt + SILENCE;
  return mayTurnLive(call) ? Math.min(silence, call.since + UNCOUNTED) : silence;
}

/** The call at `at` when no reading has come. Gives the same object when nothing is due. */
export function reduceDeadline(call: Call, at: Millis): Call {
  if (at < (nextDeadline(call) ?? Infinity)) return call;
  const { platform, meetingKey } = call;
  const gone: Reading = { platform, meetingKey, seen: 'gone', at };
  if (call.phase === 'interrupted') return withFacts(enter(call, 'ended', call.since + GRACE), gone, at);
  // Where a page never tells its head-count, waiting for a second person would be waiting for ever; a clock that
  // starts with the call is nearly right, since one joins a one-on-one about when the other does. The ten seconds
  // are for badges that come late. Once a count was told, even 1, it is believed.
  const live = mayTurnLive(call) && at >= call.since + UNCOUNTED ? { ...call, liveSince: call.since } : call;
  // The grace counts from now, not from the last reading: a laptop that wakes is given it to be seen in its call.
  return at < call.readAt + SILENCE ? live : reduceCall(live, gone);
}

/** True when the call has been blind so long that the panel asks whether it is over. */
export function asksIfOver(call: Call, at: Millis): boolean {
  return call.phase === 'in-call' && call.blindSince !== undefined && at - call.blindSince >= BLIND_ASKS;
}

function mayTurnLive(call: Call): boolean {
  return call.phase === 'in-call' && call.liveSince === undefined && call.counted === undefined;
}

function step(call: Call, reading: Reading, at: Millis): Call {
  const move = PHASES[call.phase][reading.seen];
  if (move.twice && call.leaving === undefined) {
    return { ...sighted(call), leaving: reading.seen, readAt: at };
  }
  const over = move.anew || (move.to === 'idle' && call.phase !== 'idle');
  const entered = titled(enter(over ? forgotten(call, at) : call, move.to, at), reading.title);
  const told = reading.seen === 'blind' ? entered : withFacts(entered, reading, at);
  return { ...(move.blind ? blinded(told, at) : sighted(told)), readAt: at };
}

/** Nothing known but where we are. */
function unknown({ platform, meetingKey }: Pick<Call, 'platform' | 'meetingKey'>, at: Millis): Call {
  const nothing = { blind: false, presenting: false, recording: false } as const;
  return { platform, phase: 'idle', ...nothing, meetingKey, since: at, readAt: at };
}

/** The same meeting before its next call: only the title outlives a call. */
function forgotten(call: Call, at: Millis): Call {
  return titled(unknown(call, at), call.title);
}

/** `call` in `phase`, entered at `at`; unchanged when it was there already. */
function enter(call: Call, phase: CallPhase, at: Millis): Call {
  if (call.phase === phase) return call;
  const { leaving: _, ...rest } = sighted(call);
  return { ...rest, phase, since: at };
}

/** The last usable title wins; a missing or blank one takes nothing away. */
function titled(call: Call, title: string | undefined): Call {
  const usable = title
    ?.trim()
    .slice(0, LONGEST_TITLE)
    .replace(/[\uD800-\uDBFF]$/, '');
  return usable ? { ...call, title: usable } : call;
}

function sighted(call: Call): Call {
  const { blindSince: _, ...rest } = call;
  return { ...rest, blind: false };
}

function blinded(call: Call, at: Millis): Call {
  return { ...call, blind: true, blindSince: call.blindSince ?? at };
}

/** What the reading says of the call itself. Only a look at the call knows of sharing and recording. */
function withFacts(call: Call, { seen, headCount, presenting, recording }: Reading, at: Millis): Call {
  const { headCount: _, leaving: __, threeSince, fourSince, ...rest } = call;
  const inCall = seen === 'in-call';
  const ongoing = call.phase === 'interrupted';
  const counted = inCall && headCount !== undefined;
  const liveSince = call.liveSince ?? (counted && headCount >= 2 ? at : undefined);
  return {
    ...rest,
    presenting: inCall ? presenting === true : ongoing && call.presenting,
    recording: inCall ? recording === true : ongoing && call.recording,
    ...(headCount !== undefined && { headCount }),
    ...(counted && { counted }),
    ...(counted && headCount >= 3 && { threeSince: threeSince ?? at }),
    ...(counted && headCount >= 4 && { fourSince: fourSince ?? at }),
    ...(liveSince !== undefined && { liveSince }),
    ...(inCall && { lastSeenAt: at }),
    ...(call.phase !== 'idle' && { openedAt: call.openedAt ?? at }),
  };
}
