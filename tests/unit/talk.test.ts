import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { elapsed } from '../../utils/core/spans.ts';
import {
  fitsLine,
  isOver,
  LINE_LIMIT,
  newTalk,
  plannedEnd,
  reduceTalk,
  runningTopic,
  talkElapsed,
  type Line,
  type Talk,
  type TalkAction,
} from '../../utils/core/talk.ts';
import { MINUTE, SECOND } from '../../utils/core/time.ts';
import { undoOfTalk } from '../../utils/core/undo.ts';
import { deepFreeze } from '../support/deep-freeze.ts';
import { after, NOON, run, seenUntil, talkOf, topic } from '../support/make-talk.ts';

const talk = talkOf([topic('a'), topic('b')]);
const live = run(talk, { type: 'talk/live', at: NOON });
const spansOf = (some: Talk, id: string) => some.agenda.topics.find((each) => each.id === id)?.spans;
const filed = (id: string, change: Partial<Extract<TalkAction, { type: 'line/add' }>> = {}): TalkAction => ({
  type: 'line/add',
  id,
  topicId: 'a',
  kind: 'note',
  text: 'Said so',
  at: after(1),
  ...change,
});

describe('newTalk', () => {
  it('cuts a title to 500 characters, and never through one', () => {
    const titled = (title: string) =>
      newTalk({ ...talk, title, at: NOON, template: 'peer', agenda: { topics: [] } }).title ?? '';
    expect(titled('x'.repeat(10_000))).toBe('x'.repeat(500));
    expect([...titled('🧭'.repeat(10_000))]).toHaveLength(500);
    expect(titled('short')).toBe('short');
  });

  it('ends at the nearest quarter-hour plus the length', () => {
    expect(plannedEnd(after(-4), 45)).toBe(after(45));
    expect(plannedEnd(after(7), 30)).toBe(after(30));
    expect(plannedEnd(after(8), 30)).toBe(after(45));
  });
});

describe('the clock', () => {
  it('starts once, with the first open row', () => {
    expect(runningTopic(live)?.id).toBe('a');
    expect(reduceTalk(live, { type: 'talk/live', at: after(3), byHand: true }, 'd')).toBe(live);
    expect(live).not.toHaveProperty('byHand');
  });

  it('passes over what is done and what is folded', () => {
    const some = talkOf([topic('f', { minutes: 0 }), topic('x', { doneAt: NOON }), topic('b')]);
    expect(runningTopic(run(some, { type: 'talk/live', at: NOON }))?.id).toBe('b');
  });

  it('is started by hand by starting a topic', () => {
    const started = run(talk, { type: 'topic/start', id: 'b', at: after(2) });
    expect(started).toMatchObject({ liveAt: after(2), byHand: true });
    expect(runningTopic(started)?.id).toBe('b');
    expect(spansOf(started, 'a')).toEqual([]);
  });

  it('keeps the planned end after a late start, and plans anew only when that has passed', () => {
    expect(run(talk, { type: 'talk/live', at: after(5) }).endsAt).toBe(after(45));
    expect(run(talk, { type: 'talk/live', at: after(60) }).endsAt).toBe(after(105));
  });

  it('runs no topic before it started, though the machine clock went back', () => {
    const back = run(
      live,
      { type: 'topic/pause', at: NOON },
      { type: 'topic/start', id: 'b', at: after(-5) },
    );
    expect(spansOf(back, 'b')).toEqual([{ from: NOON }]);
  });

  it('moves the last look forward only', () => {
    const seen = run(live, { type: 'talk/seen', at: after(1) });
    expect(seen.lastSeenAt).toBe(after(1));
    expect(reduceTalk(seen, { type: 'talk/seen', at: NOON }, 'd')).toBe(seen);
  });

  it('closes what runs when it ends, never before it began', () => {
    const ended = run(live, { type: 'talk/end', at: after(44) });
    expect(spansOf(ended, 'a')).toEqual([{ from: NOON, to: after(44) }]);
    expect(talkElapsed(ended, after(500))).toBe(44 * MINUTE);
    expect(run(live, { type: 'talk/end', at: after(-10) }).endedAt).toBe(NOON);
    expect(reduceTalk(ended, { type: 'talk/end', at: after(50) }, 'd')).toBe(ended);
  });

  it('runs nothing after the end: starting a topic only opens it again', () => {
    const ended = run(
      live,
      { type: 'topic/complete', id: 'a', at: after(3) },
      { type: 'talk/end', at: after(44) },
      { type: 'topic/start', id: 'a', at: after(50) },
    );
    expect(runningTopic(ended)).toBeUndefined();
    expect(ended.agenda.topics[0]).not.toHaveProperty('doneAt');
  });
});

describe('talk/resume', () => {
  const seen = seenUntil(live, 10);

  it('cuts what ran at the last look and lets it run on from now', () => {
    const resumed = run(seen, { type: 'talk/resume', at: after(130) });
    expect(spansOf(resumed, 'a')).toEqual([{ from: NOON, to: after(10) }, { from: after(130) }]);
    expect(resumed.lastSeenAt).toBe(after(130));
  });

  it('cuts nothing where the talk was seen within a minute', () => {
    const resumed = run(seen, { type: 'talk/resume', at: after(11) });
    expect(spansOf(resumed, 'a')).toEqual([{ from: NOON }]);
    expect(spansOf(run(seen, { type: 'talk/resume', at: after(11) + 1 }), 'a')).toHaveLength(2);
  });

  it('forgets a topic that was started after the last look, not the words under it', () => {
    const resumed = run(
      seen,
      { type: 'topic/start', id: 'b', at: after(10) + 5 * SECOND },
      filed('l', { topicId: 'b', at: after(10) + 8 * SECOND }),
      { type: 'talk/resume', at: after(60) },
    );
    expect(spansOf(resumed, 'b')).toEqual([{ from: after(60) }]);
    expect(resumed.lines).toHaveLength(1);
  });

  it('goes on after an end, with the topic that ran into it', () => {
    const resumed = run(
      seenUntil(live, 20),
      { type: 'talk/end', at: after(20) },
      { type: 'talk/resume', at: after(25) },
    );
    expect(isOver(resumed)).toBe(false);
    expect(spansOf(resumed, 'a')).toEqual([{ from: NOON, to: after(20) }, { from: after(25) }]);
  });

  it('a look after two minutes of silence counts the silence for nobody', () => {
    expect(spansOf(run(seen, { type: 'talk/seen', at: after(12) }), 'a')).toEqual([{ from: NOON }]);
    expect(spansOf(run(seen, { type: 'talk/seen', at: after(12) + 1 }), 'a')).toEqual([
      { from: NOON, to: after(10) },
      { from: after(12) + 1 },
    ]);
  });
});

describe('lines', () => {
  it('filing clears the draft of that topic, and of no other', () => {
    const some = run(
      live,
      { type: 'draft/set', topicId: 'a', text: '> Sen', at: NOON },
      { type: 'draft/set', topicId: 'b', text: 'other', at: NOON },
      filed('l', { kind: 'mine', text: 'Send it', dueOn: '2026-05-29' }),
    );
    expect(some.drafts).toEqual({ b: 'other' });
    expect(some.lines).toEqual([
      {
        id: 'l',
        topicId: 'a',
        kind: 'mine',
        text: 'Send it',
        dueOn: '2026-05-29',
        at: after(1),
        changedAt: after(1),
        rev: { d: 1 },
      },
    ]);
  });

  it('an emptied draft is no draft', () => {
    const some = run(
      live,
      { type: 'draft/set', topicId: 'a', text: 'x', at: NOON },
      { type: 'draft/set', topicId: 'a', text: '', at: NOON },
    );
    expect(some.drafts).toEqual({});
  });

  it('an edit replaces all that was understood, and keeps when it was said', () => {
    const some = run(live, filed('l', { kind: 'feedback', direction: 'got', quoted: true }), {
      type: 'line/edit',
      id: 'l',
      kind: 'note',
      text: 'Plain',
      at: after(9),
    });
    expect(some.lines[0]).toEqual({
      id: 'l',
      topicId: 'a',
      kind: 'note',
      text: 'Plain',
      at: after(1),
      changedAt: after(9),
      rev: { d: 2 },
    } satisfies Line);
  });

  it('keeps a megabyte it is given; whether it fits is asked before', () => {
    const text = 'x'.repeat(1_000_000);
    expect(run(live, filed('l', { text })).lines[0]?.text).toBe(text);
    expect(fitsLine(text)).toBe(false);
    expect(fitsLine('x'.repeat(LINE_LIMIT))).toBe(true);
  });

  it('a mark belongs to the topic that runs, if one does', () => {
    const some = run(
      live,
      { type: 'mark/add', id: 'm', at: after(2) },
      { type: 'topic/pause', at: after(3) },
      { type: 'mark/add', id: 'n', at: after(4) },
    );
    expect(some.marks).toEqual([
      { id: 'm', topicId: 'a', at: after(2) },
      { id: 'n', at: after(4) },
    ]);
  });
});

describe('the retro', () => {
  it('takes an answer away again, and fills none in', () => {
    const answered = run(live, { type: 'retro/answer', worth: 4, change: 'Ask earlier', at: NOON });
    expect(answered.retro).toEqual({ fates: {}, worth: 4, change: 'Ask earlier' });
    expect(run(answered, { type: 'retro/answer', change: 'Other', at: NOON }).retro.worth).toBe(4);
    const emptied = run(answered, { type: 'retro/answer', worth: null, change: ' ', at: NOON });
    expect(emptied.retro).toEqual({ fates: {} });
  });

  it('is saved once and reopened', () => {
    const saved = run(live, { type: 'retro/save', at: NOON });
    expect(reduceTalk(saved, { type: 'retro/save', at: after(1) }, 'd')).toBe(saved);
    expect(run(saved, { type: 'retro/reopen', at: after(1) }).retro).toEqual({ fates: {} });
  });
});

describe('what changes nothing', () => {
  it.each<TalkAction>([
    { type: 'talk/seen', at: NOON },
    { type: 'talk/resume', at: NOON },
    { type: 'talk/end-at', endsAt: after(45), at: NOON },
    { type: 'talk/name', at: NOON },
    { type: 'line/edit', id: 'nobody', kind: 'note', text: 'x', at: NOON },
    { type: 'line/remove', id: 'nobody', at: NOON },
    { type: 'line/restore', id: 'l', at: NOON },
    { type: 'line/kept', id: 'l', kept: false, at: NOON },
    { type: 'line/edit', id: 'l', kind: 'note', text: 'Said so', at: after(30) },
    { type: 'line/edit', id: 'l', kind: 'note', text: '  ', at: after(30) },
    { type: 'draft/set', topicId: 'a', text: '', at: NOON },
    { type: 'retro/answer', at: NOON },
    { type: 'retro/answer', worth: null, change: '', at: NOON },
    { type: 'retro/fate', topicId: 'nobody', fate: 'drop', at: NOON },
    { type: 'retro/reopen', at: NOON },
    { type: 'topic/start', id: 'nobody', at: NOON },
    filed('l', { text: 'The same id again' }),
    filed('m', { text: ' \n ' }),
  ])('gives back the same object: $type', (action) => {
    const some = run(live, filed('l'));
    expect(reduceTalk(some, action, 'd')).toBe(some);
    expect(undoOfTalk(some, action, NOON)).toBeUndefined();
  });
});

const seed = Number(process.env['FUZZ_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const id = fc.constantFrom('a', 'b', 'c', 'nobody');
const at = fc.constant(0);
const act: fc.Arbitrary<TalkAction> = fc.oneof(
  fc.record({
    type: fc.constantFrom(
      'talk/live' as const,
      'talk/seen' as const,
      'talk/end' as const,
      'talk/resume' as const,
    ),
    at,
  }),
  fc.record({
    type: fc.constantFrom(
      'topic/start' as const,
      'topic/complete' as const,
      'topic/reopen' as const,
      'topic/skip' as const,
      'topic/remove' as const,
      'topic/restore' as const,
    ),
    id,
    at,
  }),
  fc.record({ type: fc.constant('topic/pause' as const), at }),
  fc.record({
    type: fc.constant('line/add' as const),
    id,
    topicId: id,
    kind: fc.constantFrom('note' as const, 'mine' as const),
    text: fc.string(),
    at,
  }),
  fc.record({
    type: fc.constant('line/edit' as const),
    id,
    kind: fc.constant('ask' as const),
    text: fc.string(),
    at,
  }),
  fc.record({ type: fc.constantFrom('line/remove' as const, 'line/restore' as const), id, at }),
  fc.record({ type: fc.constant('line/kept' as const), id, kept: fc.boolean(), at }),
  fc.record({ type: fc.constant('draft/set' as const), topicId: id, text: fc.string(), at }),
  fc.record({ type: fc.constant('mark/add' as const), id, at }),
  fc.record({
    type: fc.constant('retro/answer' as const),
    worth: fc.constantFrom(null, 1 as const, 5 as const),
    change: fc.string(),
    at,
  }),
  fc.record({
    type: fc.constant('retro/fate' as const),
    topicId: id,
    fate: fc.constantFrom('carry' as const, 'park' as const, 'drop' as const),
    at,
  }),
  fc.record({
    type: fc.constantFrom('retro/save' as const, 'retro/reopen' as const, 'retro/let-go' as const),
    at,
  }),
);
const script = fc.array(fc.tuple(act, fc.integer({ min: -60_000, max: 400_000 })), { maxLength: 50 });
/** Everything but when and how often: what an undo must bring back. */
const words = ({ lines, drafts, retro, name, title, endsAt }: Talk) => ({
  lines: lines.map(({ rev: _, changedAt: __, keptAt, removedAt, ...line }) => ({
    ...line,
    kept: keptAt !== undefined,
    removed: removedAt !== undefined,
  })),
  drafts,
  retro: { ...retro, savedAt: retro.savedAt !== undefined, letGoAt: retro.letGoAt !== undefined },
  name,
  title,
  endsAt,
});

describe(`a talk, fuzzed on frozen input (FUZZ_SEED=${seed})`, () => {
  it('never has more minutes in its topics than in itself, and loses no line', () => {
    fc.assert(
      fc.property(script, (steps) => {
        let state = talkOf([topic('a'), topic('b'), topic('c', { minutes: 0 })]);
        let now = NOON;
        let latest = NOON;
        for (const [action, by] of steps) {
          now += by;
          latest = Math.max(latest, now);
          const next = deepFreeze(reduceTalk(state, { ...action, at: now }, 'd'));
          const sum = next.agenda.topics.reduce((total, { spans }) => total + elapsed(spans, latest), 0);
          expect(sum).toBeLessThanOrEqual(talkElapsed(next, latest));
          if (isOver(next)) expect(runningTopic(next)).toBeUndefined();
          expect(next.lines.length).toBeGreaterThanOrEqual(state.lines.length);
          expect(next.lastSeenAt).toBeGreaterThanOrEqual(state.lastSeenAt);
          if (state.liveAt !== undefined) expect(next.liveAt).toBe(state.liveAt);
          state = next;
        }
      }),
      { seed, numRuns: 1_000 },
    );
  });

  it('takes back every word and choice', () => {
    fc.assert(
      fc.property(script, (steps) => {
        let state = talkOf([topic('a'), topic('b')]);
        let now = NOON;
        for (const [what, by] of steps) {
          now += by;
          const action = { ...what, at: now };
          const next = deepFreeze(reduceTalk(state, action, 'd'));
          const undo = undoOfTalk(state, action, now);
          if (undo && action.type === 'line/add') {
            const back = words(reduceTalk(next, undo, 'd'));
            expect(back.lines.find((line) => line.id === action.id)?.removed).toBe(true);
          } else if (undo && action.type === 'retro/fate') {
            const back = reduceTalk(next, undo, 'd').retro.fates[action.topicId];
            expect(back).toBe(state.retro.fates[action.topicId] ?? 'carry');
          } else if (undo && action.type === 'retro/reopen') {
            const { savedAt, letGoAt } = reduceTalk(next, undo, 'd').retro;
            expect(savedAt ?? letGoAt).toBeDefined();
          } else if (undo && action.type !== 'retro/save' && action.type !== 'retro/let-go') {
            expect(words(reduceTalk(next, undo, 'd'))).toEqual(words(state));
          }
          state = next;
        }
      }),
      { seed, numRuns: 1_000 },
    );
  });
});
