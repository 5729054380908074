/*
 * How the time goes, in words. A talk's plan is what the budget formula gave each row when the clock
 * started; at this rate it ends when what is left of the plan has been said. What comes out late the
 * other rows give, so the end holds until nothing can give any more.
 */
import { isFolded, isOpen, type Topic } from './agenda.ts';
import { budgets, LEAST, shares } from './budgets.ts';
import { elapsed, isRunning } from './spans.ts';
import { isOver, runningTopic, talkElapsed, type Talk } from './talk.ts';
import { MINUTE, type Millis } from './time.ts';

export interface PacePiece {
  /** Absent for the spare. */
  readonly topicId?: string;
  /** Its width: what it took and may still take. */
  readonly minutes: number;
  /** How much of the width has been said, 0 to 1. */
  readonly spent: number;
  /** For a late one: how much of the width was its share; the rest is past it. */
  readonly share?: number;
  readonly state: 'spent' | 'now' | 'late' | 'to-come' | 'spare';
}

export interface Pace {
  readonly word: 'ahead' | 'on-pace' | 'over' | 'by-hand' | 'waiting';
  readonly spentMinutes: number;
  /** From the clock's start to the planned end; before the start, the length planned. */
  readonly plannedMinutes: number;
  /** The projected end, a time of day. */
  readonly endsAbout: Millis;
  /** The planned end holds because others gave room, or although the start was late. */
  readonly stillEnds: boolean;
  /** In the order of the rows, the spare last. */
  readonly pieces: readonly PacePiece[];
  readonly topic?: {
    readonly id: string;
    readonly spentMs: Millis;
    readonly budgetMs: Millis;
    readonly over: boolean;
  };
}

/** Within this much of the planned end a talk is on pace. */
const TOLERANCE: Millis = 2 * MINUTE;

/** How `talk` goes at `now`; once it is over, how it went. */
export function pace(talk: Talk, now: Millis): Pace {
  const at = talk.endedAt ?? Math.max(now, talk.liveAt ?? now);
  const { endsAt, liveAt } = talk;
  const rows = talk.agenda.topics;
  const plannedStart = endsAt - talk.plannedMinutes * MINUTE;
  if (liveAt === undefined) {
    return {
      word: 'waiting',
      spentMinutes: 0,
      plannedMinutes: talk.plannedMinutes,
      endsAbout: endsAt,
      stillEnds: false,
      pieces: pieces(rows, endsAt, Math.max(at, plannedStart)),
    };
  }

  const running = runningTopic(talk);
  const topic = running && timed(running, rows, endsAt, at);
  const end = projected(talk, liveAt, at);
  const over = topic?.over === true || at > endsAt || end.about - endsAt > TOLERANCE;
  const ahead = endsAt - end.about > TOLERANCE;
  const late = liveAt - plannedStart >= MINUTE;
  const stillEnds = !ahead && end.about <= endsAt && (late || end.gaveMs >= MINUTE);
  return {
    word: talk.byHand ? 'by-hand' : over ? 'over' : ahead ? 'ahead' : 'on-pace',
    spentMinutes: Math.floor(talkElapsed(talk, at) / MINUTE),
    plannedMinutes: Math.max(0, Math.round((endsAt - liveAt) / MINUTE)),
    endsAbout: isOver(talk) ? at : stillEnds ? endsAt : end.about,
    stillEnds: stillEnds && !isOver(talk),
    pieces: pieces(rows, endsAt, at, topic),
    ...(topic && { topic }),
  };
}

/** The end at this rate, and how much the other rows give so that it is no later. */
function projected(
  { agenda, endsAt }: Talk,
  liveAt: Millis,
  at: Millis,
): { readonly about: Millis; readonly gaveMs: Millis } {
  const rows = agenda.topics.filter(
    (row) =>
      row.removedAt === undefined &&
      !isFolded(row) &&
      (isOpen(row) || row.doneAt !== undefined || row.spans.length > 0),
  );
  const plan = shares(rows, endsAt, liveAt).byTopic;
  const open = rows.filter(isOpen);
  const left = open.reduce(
    (sum, { id, spans }) => sum + Math.max(0, (plan[id]?.ms ?? 0) - elapsed(spans, at)),
    0,
  );
  if (at + left <= endsAt) return { about: at + left, gaveMs: 0 };
  // Only what is fixed, and two minutes of what runs, cannot be given.
  const { overMs } = budgets(agenda.topics, endsAt, at);
  const fixedMs = overMs > 0 ? Math.max(0, endsAt - at) + overMs : 0;
  const runs = open.some(({ fixed, spans }) => !fixed && isRunning(spans));
  const least = at + fixedMs + (runs && at > endsAt ? LEAST : 0);
  return { about: Math.max(endsAt, least), gaveMs: at + left - endsAt };
}

/**
 * The running topic against its budget: for a fixed one its minutes, for an elastic one its share when
 * it was first started, among all that ran since then or still may, and never below the floor.
 */
function timed(topic: Topic, rows: readonly Topic[], endsAt: Millis, at: Millis): NonNullable<Pace['topic']> {
  const since = topic.spans[0]?.from ?? at;
  const together = rows.filter(
    (row) => (isOpen(row) && !isFolded(row)) || row.spans.some(({ to }) => (to ?? at) > since),
  );
  const budgetMs = topic.fixed
    ? topic.minutes * MINUTE
    : Math.max(LEAST, shares(together, endsAt, since).byTopic[topic.id]?.ms ?? 0);
  const spentMs = elapsed(topic.spans, at);
  return { id: topic.id, spentMs, budgetMs, over: spentMs > budgetMs };
}

function pieces(
  rows: readonly Topic[],
  endsAt: Millis,
  at: Millis,
  timed?: NonNullable<Pace['topic']>,
): readonly PacePiece[] {
  const { byTopic, spareMs } = budgets(rows, endsAt, at);
  const drawn = rows
    .filter(({ removedAt }) => removedAt === undefined)
    .map((row): PacePiece => {
      const spentMs = elapsed(row.spans, at);
      const late = timed?.id === row.id && timed.over;
      // What is late takes its room as it goes; its share of the rest is not promised to it.
      const ms = spentMs + (late ? 0 : (byTopic[row.id]?.ms ?? 0));
      const state = !isOpen(row) ? 'spent' : late ? 'late' : isRunning(row.spans) ? 'now' : 'to-come';
      return {
        topicId: row.id,
        minutes: ms / MINUTE,
        spent: ms > 0 ? spentMs / ms : 0,
        ...(late && timed && { share: timed.budgetMs / timed.spentMs }),
        state,
      };
    });
  const spare: PacePiece = { minutes: spareMs / MINUTE, spent: 0, state: 'spare' };
  return [...drawn, spare].filter(({ minutes }) => minutes > 0);
}
