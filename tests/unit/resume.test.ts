import { describe, expect, it } from 'vitest';
import { resumable } from '../../utils/core/resume.ts';
import { after, NOON, run, storedOf, talkOf } from '../support/make-talk.ts';

const of = (name?: string, personId?: string) =>
  storedOf(talkOf([], { lastSeenAt: NOON, ...(name && { name }) }), personId ? { personId } : {});

describe('resumable', () => {
  it('holds for fifteen minutes from the last look', () => {
    expect(resumable(of(), {}, after(15))).toBe(true);
    expect(resumable(of(), {}, after(15) + 1)).toBe(false);
    expect(resumable(of(), {}, after(-5))).toBe(true);
  });

  it.each([
    ['the same person', of('Pedro', 'p'), { personId: 'p', name: 'Somebody' }, true],
    ['another person of that name', of('Pedro', 'p'), { personId: 'q', name: 'Pedro' }, false],
    ['the same name, written otherwise', of('José Ángel'), { name: 'jose angel' }, true],
    ['another name', of('Pedro'), { name: 'Wei' }, false],
    ['another name in the title, person known', of('Pedro', 'p'), { name: 'Wei' }, false],
    ['nobody named in the call', of('Pedro', 'p'), {}, true],
    ['nobody named in the talk', of(), { personId: 'q', name: 'Wei' }, true],
  ])('%s', (_, stored, who, expected) => {
    expect(resumable(stored, who, after(1))).toBe(expected);
  });

  it('goes on after an end, and not once its retro is saved', () => {
    const ended = run(talkOf([]), { type: 'talk/live', at: NOON }, { type: 'talk/end', at: after(1) });
    expect(resumable(storedOf(ended), {}, after(2))).toBe(true);
    expect(resumable(storedOf(run(ended, { type: 'retro/save', at: after(2) })), {}, after(3))).toBe(false);
  });
});
