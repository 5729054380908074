import { describe, expect, it } from 'vitest';
import {
  MOST_MINUTES,
  reduceAgenda,
  runningOf,
  UNFOLDED_MINUTES,
  type Agenda,
  type AgendaAction,
} from '../../utils/core/agenda.ts';
import { elapsed } from '../../utils/core/spans.ts';
import { undoOf } from '../../utils/core/undo.ts';
import { deepFreeze } from '../support/deep-freeze.ts';
import { after, NOON, topic } from '../support/make-talk.ts';

const agendaOf = (...ids: readonly string[]): Agenda => deepFreeze({ topics: ids.map((id) => topic(id)) });
const run = (agenda: Agenda, ...actions: readonly AgendaAction[]): Agenda =>
  actions.reduce((state, action) => deepFreeze(reduceAgenda(state, action, 'd')), agenda);
const byId = (agenda: Agenda, id: string) => agenda.topics.find((each) => each.id === id);

describe('reduceAgenda', () => {
  it('pauses what runs when another starts', () => {
    const agenda = run(
      agendaOf('a', 'b'),
      { type: 'topic/start', id: 'a', at: NOON },
      { type: 'topic/start', id: 'b', at: after(5) },
    );
    expect(byId(agenda, 'a')?.spans).toEqual([{ from: NOON, to: after(5) }]);
    expect(byId(agenda, 'b')?.spans).toEqual([{ from: after(5) }]);
  });

  it('closes what is completed, and starts nothing when it is opened again', () => {
    const done = run(
      agendaOf('a'),
      { type: 'topic/start', id: 'a', at: NOON },
      { type: 'topic/complete', id: 'a', at: after(3) },
    );
    expect(byId(done, 'a')).toMatchObject({ doneAt: after(3), spans: [{ from: NOON, to: after(3) }] });
    const open = run(done, { type: 'topic/reopen', id: 'a', at: after(4) });
    expect(byId(open, 'a')?.doneAt).toBeUndefined();
    expect(runningOf(open)).toBeUndefined();
  });

  it('brings back what was done when it is started', () => {
    const agenda = run(
      agendaOf('a'),
      { type: 'topic/complete', id: 'a', at: NOON },
      { type: 'topic/start', id: 'a', at: after(1) },
    );
    expect(byId(agenda, 'a')).not.toHaveProperty('doneAt');
    expect(runningOf(agenda)?.id).toBe('a');
  });

  it('never lets two topics share a moment, though the clock went back', () => {
    const agenda = run(
      agendaOf('a', 'b'),
      { type: 'topic/start', id: 'a', at: after(10) },
      { type: 'topic/pause', at: after(20) },
      { type: 'topic/start', id: 'b', at: after(12) },
    );
    expect(byId(agenda, 'b')?.spans).toEqual([{ from: after(20) }]);
  });

  it('gives minutes to a folded topic that is started, and leaves all others as planned', () => {
    const agenda = run(
      deepFreeze({ topics: [topic('a', { origin: 'standing', minutes: 0 }), topic('b', { minutes: 5 })] }),
      { type: 'topic/start', id: 'a', at: NOON },
      { type: 'topic/start', id: 'b', at: after(1) },
    );
    expect(agenda.topics.map(({ minutes }) => minutes)).toEqual([UNFOLDED_MINUTES, 5]);
  });

  it('adds after the rows in sight, before the folded ones', () => {
    const agenda = run(deepFreeze({ topics: [topic('a'), topic('f', { origin: 'standing', minutes: 0 })] }), {
      type: 'topic/add',
      id: 'n',
      title: '  New ',
      minutes: 8,
      at: NOON,
    });
    expect(agenda.topics.map(({ id }) => id)).toEqual(['a', 'n', 'f']);
    expect(byId(agenda, 'n')).toMatchObject({ title: 'New', origin: 'written', rev: { d: 1 } });
  });

  it('moves by index among all topics, clamped', () => {
    const move = (to: number) =>
      run(agendaOf('a', 'b', 'c'), { type: 'topic/move', id: 'a', to, at: NOON }).topics.map(({ id }) => id);
    expect(move(1)).toEqual(['b', 'a', 'c']);
    expect(move(99)).toEqual(['b', 'c', 'a']);
    expect(move(-1)).toEqual(['a', 'b', 'c']);
    expect(move(Number.NaN)).toEqual(['a', 'b', 'c']);
  });

  it('keeps minutes whole and within reason', () => {
    const set = (minutes: number) =>
      byId(run(agendaOf('a'), { type: 'topic/budget', id: 'a', minutes, fixed: true, at: NOON }), 'a')
        ?.minutes;
    expect([set(2.6), set(-5), set(Number.NaN), set(Infinity)]).toEqual([3, 0, 0, MOST_MINUTES]);
  });

  it('gives a standing topic its own title back when the title is emptied, and never empties a written one', () => {
    const agenda = deepFreeze({
      topics: [topic('s', { origin: 'standing', kind: 'people', title: 'Hiring' }), topic('w')],
    });
    const named = run(
      agenda,
      { type: 'topic/rename', id: 's', title: ' ', at: NOON },
      { type: 'topic/rename', id: 'w', title: ' ', at: NOON },
    );
    expect(named.topics.map(({ title }) => title)).toEqual([undefined, 'Topic w']);
  });

  it('counts the change in the rev of the topic that changed, and of no other', () => {
    const agenda = run(agendaOf('a', 'b'), { type: 'topic/skip', id: 'b', at: after(2) });
    expect(agenda.topics.map(({ rev, changedAt }) => [rev, changedAt])).toEqual([
      [{ d: 1 }, NOON],
      [{ d: 2 }, after(2)],
    ]);
  });

  it.each<AgendaAction>([
    { type: 'topic/start', id: 'nobody', at: NOON },
    { type: 'topic/pause', at: NOON },
    { type: 'topic/complete', id: 'nobody', at: NOON },
    { type: 'topic/reopen', id: 'a', at: NOON },
    { type: 'topic/restore', id: 'a', at: NOON },
    { type: 'topic/add', id: 'a', title: 'Again', minutes: 5, at: NOON },
    { type: 'topic/add', id: 'x', title: '  ', minutes: 5, at: NOON },
    { type: 'topic/rename', id: 'a', title: 'Topic a', at: NOON },
    { type: 'topic/move', id: 'a', to: 0, at: NOON },
    { type: 'topic/budget', id: 'a', minutes: 10, fixed: false, at: NOON },
  ])('gives back the same object for $type that changes nothing', (action) => {
    const agenda = agendaOf('a', 'b');
    expect(reduceAgenda(agenda, action, 'd')).toBe(agenda);
    expect(undoOf(agenda, action, NOON)).toBeUndefined();
  });
});

describe('undoOf', () => {
  it('lets the topic that ran before run again', () => {
    const before = run(agendaOf('a', 'b'), { type: 'topic/start', id: 'a', at: NOON });
    const action: AgendaAction = { type: 'topic/start', id: 'b', at: after(5) };
    const undo = undoOf(before, action, after(6));
    const back = run(before, action, ...(undo ? [undo] : []));
    expect(runningOf(back)?.id).toBe('a');
    expect(elapsed(byId(back, 'a')?.spans ?? [], after(10))).toBe(after(9) - NOON);
  });

  it.each(['topic/complete', 'topic/skip', 'topic/remove'] as const)(
    'lets a topic run on after %s',
    (type) => {
      const before = run(agendaOf('a'), { type: 'topic/start', id: 'a', at: NOON });
      const action: AgendaAction = { type, id: 'a', at: after(5) };
      const undo = undoOf(before, action, after(5));
      const back = run(before, action, ...(undo ? [undo] : []));
      expect(runningOf(back)?.id).toBe('a');
      expect(byId(back, 'a')).not.toHaveProperty('doneAt');
      expect(byId(back, 'a')).not.toHaveProperty('removedAt');
    },
  );
});
