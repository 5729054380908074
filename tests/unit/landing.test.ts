import { describe, expect, it } from 'vitest';
import { indexOfGap, landing, pull } from '../../components/overlay/landing.ts';

/** Four rows, the third of them a card. */
const ROWS = [
  { top: 0, bottom: 32 },
  { top: 34, bottom: 66 },
  { top: 70, bottom: 270 },
  { top: 274, bottom: 306 },
];

describe('landing', () => {
  it('takes the gap on the side of the middle that the pointer is on', () => {
    expect(landing(ROWS, 3, 15)).toBe(0);
    expect(landing(ROWS, 3, 17)).toBe(1);
    expect(landing(ROWS, 3, 169)).toBe(2);
    expect(landing(ROWS, 0, 171)).toBe(3);
  });

  it('stays where the gap is the row’s own, on either side of it', () => {
    expect(landing(ROWS, 1, 20)).toBeUndefined();
    expect(landing(ROWS, 1, 50)).toBeUndefined();
    expect(landing(ROWS, 1, 160)).toBeUndefined();
    expect(landing(ROWS, 1, 175)).toBe(3);
  });

  it('knows the ends, however far out the pointer is', () => {
    expect(landing(ROWS, 2, -900)).toBe(0);
    expect(landing(ROWS, 2, 9_000)).toBe(4);
    expect(landing(ROWS, 0, -900)).toBeUndefined();
    expect(landing(ROWS, 3, 9_000)).toBeUndefined();
    expect(landing([], 0, 10)).toBeUndefined();
  });
});

describe('indexOfGap', () => {
  const topics = ['done', 'a', 'folded', 'b', 'removed', 'c'].map((id) => ({ id }));
  const rows = ['a', 'b', 'c'];
  const moved = (id: string, gap: number): readonly string[] => {
    const others = topics.map((topic) => topic.id).filter((each) => each !== id);
    return others.toSpliced(indexOfGap(topics, rows, id, gap), 0, id);
  };

  it('puts a topic right before the row below the gap', () => {
    expect(moved('c', 0)).toEqual(['done', 'c', 'a', 'folded', 'b', 'removed']);
    expect(moved('c', 1)).toEqual(['done', 'a', 'folded', 'c', 'b', 'removed']);
    expect(moved('a', 2)).toEqual(['done', 'folded', 'b', 'removed', 'a', 'c']);
  });

  it('puts a topic right after the last row', () => {
    expect(moved('a', 3)).toEqual(['done', 'folded', 'b', 'removed', 'c', 'a']);
  });
});

describe('pull', () => {
  const view = { top: 100, bottom: 500 };

  it('rests in the middle and is stronger the nearer to an edge', () => {
    expect(pull(300, view)).toBe(0);
    expect(pull(132, view)).toBe(0);
    expect(pull(468, view)).toBe(0);
    expect(pull(116, view)).toBe(-300);
    expect(pull(484, view)).toBe(300);
  });

  it('is no stronger beyond the edge, and finite in a list without height', () => {
    expect(pull(-4_000, view)).toBe(-600);
    expect(pull(4_000, view)).toBe(600);
    expect(Number.isFinite(pull(100, { top: 100, bottom: 100 }))).toBe(true);
  });
});
