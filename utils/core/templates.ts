/*
 * A template is data. The list of a talk composes itself from it: what somebody wrote comes first, then
 * standing topics as long as each still has eight minutes, at most seven rows. All other topics are in
 * the agenda too, without minutes: they wait under "more topics", take no part in the budgets, and get
 * minutes when they are started.
 */
import {
  isFolded,
  isOpen,
  STANDING_TOPICS,
  UNFOLDED_MINUTES,
  type Agenda,
  type StandingTopic,
  type Topic,
  type TopicKind,
} from './agenda.ts';
import { shares } from './budgets.ts';
import type { Ids } from './ports.ts';
import { nextRev } from './record.ts';
import { MINUTE, type Millis } from './time.ts';

export type TemplateRow =
  | {
      readonly row: 'topic';
      readonly kind: TopicKind;
      readonly minutes: number;
      readonly fixed: boolean;
    }
  /** What was written for this time or carried; takes what the others leave. */
  | { readonly row: 'brought' }
  /** The topics that were not touched for longest and are in no other row. */
  | { readonly row: 'untouched'; readonly count: number; readonly minutes: number };

export interface Template {
  readonly id: string;
  readonly minutes: number;
  readonly rows: readonly TemplateRow[];
}

/** What somebody wrote for this time, or what comes back from an earlier one. */
export interface Brought {
  readonly title: string;
  readonly kind?: TopicKind;
  /** Both only for what is carried: when it was first written, and how many talks ago that was. */
  readonly carriedFrom?: Millis;
  readonly carriedTalks?: number;
}

/** A talk opens with no more rows than these. */
export const MOST_ROWS = 7;

/** Lengths on offer, in minutes. */
export const LENGTHS: readonly number[] = [25, 30, 45, 50, 60, 90];

const PEER: Template = {
  id: 'peer',
  minutes: 60,
  rows: [
    { row: 'topic', kind: 'check-in', minutes: 8, fixed: true },
    { row: 'topic', kind: 'promises', minutes: 4, fixed: false },
    { row: 'brought' },
    { row: 'topic', kind: 'challenges', minutes: 14, fixed: false },
    { row: 'untouched', count: 2, minutes: 10 },
    { row: 'topic', kind: 'feedback', minutes: 8, fixed: true },
  ],
};

const PEER_SHORT: Template = {
  id: 'peer-short',
  minutes: 30,
  rows: [
    { row: 'topic', kind: 'check-in', minutes: 4, fixed: true },
    { row: 'topic', kind: 'promises', minutes: 2, fixed: false },
    { row: 'brought' },
    { row: 'untouched', count: 1, minutes: 10 },
    { row: 'topic', kind: 'feedback', minutes: 5, fixed: true },
  ],
};

export const TEMPLATES: readonly Template[] = [PEER, PEER_SHORT];

/** The template with this id; the peer one where there is none. */
export function templateOf(id: string): Template {
  return TEMPLATES.find((template) => template.id === id) ?? PEER;
}

/** The template whose own length is nearest to `minutes`. */
export function templateFor(minutes: number): Template {
  return TEMPLATES.reduce((best, each) =>
    Math.abs(each.minutes - minutes) < Math.abs(best.minutes - minutes) ? each : best,
  );
}

export interface Composing {
  /** In the order in which they shall be talked about. */
  readonly brought: readonly Brought[];
  /** Standing topics, the longest untouched first; those not named follow in their usual order. */
  readonly untouched: readonly StandingTopic[];
  readonly hasPromises: boolean;
  /** The talk's length where it is not the template's own. */
  readonly plannedMinutes?: number;
  readonly ids: Ids;
  readonly device: string;
  readonly at: Millis;
}

/** The agenda that `template` makes of what there is to talk about. */
export function composeAgenda(template: Template, composing: Composing): Agenda {
  const { brought, hasPromises, ids, device, at } = composing;
  const planned = composing.plannedMinutes ?? template.minutes;
  const untouched = [...new Set([...composing.untouched, ...STANDING_TOPICS])];
  const taken = new Set<TopicKind | undefined>([
    ...template.rows.map((row) => (row.row === 'topic' ? row.kind : undefined)),
    ...brought.map(({ kind }) => kind),
  ]);
  const quiet = untouched.filter((kind) => !taken.has(kind));

  const standing = (kind: TopicKind, minutes: number, fixed: boolean): Row => ({
    kind,
    origin: 'standing',
    minutes,
    fixed,
  });
  const rows = template.rows.flatMap((row): readonly Row[] => {
    switch (row.row) {
      case 'topic':
        if (row.kind === 'promises' && !hasPromises) return [];
        return [standing(row.kind, row.minutes, row.fixed)];
      case 'brought':
        return brought.map((each) => ({
          ...each,
          origin: each.carriedTalks === undefined ? 'written' : 'carried',
          minutes: UNFOLDED_MINUTES,
          fixed: false,
        }));
      case 'untouched':
        return quiet.slice(0, row.count).map((kind) => standing(kind, row.minutes, false));
    }
  });

  const shown = inSight(rows, planned);
  const folded = [
    ...rows.filter((row) => row.origin !== 'standing' && !shown.includes(row)),
    ...untouched
      .filter((kind) => !shown.some((row) => row.origin === 'standing' && row.kind === kind))
      .map((kind) => standing(kind, 0, false)),
  ].map((row) => ({ ...row, minutes: 0 }));

  return {
    topics: [...withRest(shown, planned), ...folded].map((row) => ({
      ...row,
      id: ids.next(),
      rev: nextRev({}, device),
      changedAt: at,
      spans: [],
    })),
  };
}

/**
 * An agenda's rows as they are drawn: those in sight, those under "more topics", and those done with,
 * ticked or skipped. Removed ones are in none.
 */
export function rowsInSight(topics: readonly Topic[]): {
  readonly shown: readonly Topic[];
  readonly folded: readonly Topic[];
  readonly done: readonly Topic[];
} {
  const open = topics.filter(isOpen);
  return {
    shown: open.filter((topic) => !isFolded(topic)),
    folded: open.filter(isFolded),
    done: topics.filter((topic) => topic.removedAt === undefined && !isOpen(topic)),
  };
}

/** A topic to be. */
type Row = Pick<Topic, 'kind' | 'title' | 'origin' | 'minutes' | 'fixed' | 'carriedFrom' | 'carriedTalks'>;

/** The rows that a talk of `planned` minutes opens with, in the order of `rows`. */
function inSight(rows: readonly Row[], planned: number): readonly Row[] {
  const first = rows.filter((row) => row.kind === 'check-in' || row.kind === 'promises');
  const written = rows.filter((row) => row.origin !== 'standing' && !first.includes(row));
  const rest = rows.filter((row) => !first.includes(row) && !written.includes(row));
  const byNeed = [...rest.filter(({ fixed }) => fixed), ...rest.filter(({ fixed }) => !fixed)];
  const chosen = byNeed.reduce<readonly Row[]>(
    (some, row) => (haveRoom([...some, row], planned) ? [...some, row] : some),
    [...first, ...written].slice(0, MOST_ROWS),
  );
  return rows.filter((row) => chosen.includes(row));
}

/** True when there are not too many rows, and each standing one still has eight minutes, or its own. */
function haveRoom(rows: readonly Row[], planned: number): boolean {
  if (rows.length > MOST_ROWS) return false;
  const topics = rows.map((row, i) => ({ ...row, id: String(i), rev: {}, changedAt: 0, spans: [] }));
  const { byTopic, overMs } = shares(topics, planned * MINUTE, 0);
  const enough = ({ id, kind, origin, minutes }: Topic): boolean =>
    origin !== 'standing' ||
    kind === 'promises' ||
    (byTopic[id]?.ms ?? 0) >= Math.min(UNFOLDED_MINUTES, minutes) * MINUTE;
  return overMs === 0 && topics.every(enough);
}

/** What was brought takes what the others leave, where that is more. */
function withRest(rows: readonly Row[], planned: number): readonly Row[] {
  const brought = rows.filter(({ origin }) => origin !== 'standing');
  const others = rows.filter(({ origin }) => origin === 'standing');
  const left = planned - others.reduce((sum, { minutes }) => sum + minutes, 0);
  const each = Math.max(UNFOLDED_MINUTES, Math.floor(left / brought.length));
  return rows.map((row) => (brought.includes(row) ? { ...row, minutes: each } : row));
}
