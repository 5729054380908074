import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  EDGE,
  faceOf,
  intersects,
  nearestDock,
  PANEL,
  place,
  type Box,
  type Dock,
  type KeepOut,
  type KeepOutRole,
  type Wish,
} from '../../utils/core/layout.ts';

const SEED = Number(process.env['SEED'] ?? 20260115);
console.log(`layout fuzz seed ${SEED}`);

const box = (x: number, y: number, width: number, height: number): Box => ({ x, y, width, height });
const out = (role: KeepOutRole, x: number, y: number, width: number, height: number): KeepOut => ({
  role,
  box: box(x, y, width, height),
});

const WISH: Wish = {
  panel: { width: 340, height: 500 },
  pill: { width: 180, height: 40 },
  folded: false,
  dock: 'top-right',
};
const PAGE = { width: 1280, height: 720 };
const BAR = out('controls', 0, 640, 1280, 80);

const area = ({ role, box }: KeepOut, viewport: { width: number; height: number }) =>
  role === 'picture' ? faceOf(box, viewport) : box;

describe('the panel', () => {
  it('stands at its dock, 24 px clear of the edge', () => {
    expect(place(WISH, PAGE, [])).toEqual({ form: 'panel', dock: 'top-right', box: box(916, 24, 340, 500) });
    expect(place({ ...WISH, dock: 'bottom-left' }, PAGE, []).box).toEqual(box(24, 196, 340, 500));
    expect(place({ ...WISH, dock: 'top-centre' }, PAGE, []).box).toEqual(box(470, 24, 340, 500));
  });

  it('is between 300 and 480 px wide, and as high as it asks and there is room', () => {
    const sized = (width: number, height: number) =>
      place({ ...WISH, panel: { width, height } }, PAGE, []).box;
    expect(sized(200, 100)).toMatchObject({ width: 300, height: 100 });
    expect(sized(900, 5000)).toMatchObject({ width: 480, height: 672 });
  });

  it('is not there in less than 240 px, unless it asks for less', () => {
    const slit = [out('panel', 0, 0, 1280, 250), out('controls', 0, 470, 1280, 250)];
    const sized = (height: number) => place({ ...WISH, panel: { width: 340, height } }, PAGE, slit);
    expect(sized(500).form).toBe('pill');
    expect(sized(180)).toMatchObject({ form: 'panel', box: { y: 258, height: 180 } });
  });

  it('gives up its distance before it gives up the panel', () => {
    const slit = [out('panel', 0, 0, 1280, 250), out('controls', 0, 495, 1280, 225)];
    expect(place(WISH, PAGE, slit)).toMatchObject({ form: 'panel', box: { y: 250, height: 245 } });
  });

  it('ends above the control bar', () => {
    expect(place({ ...WISH, dock: 'bottom-right' }, PAGE, [BAR]).box).toEqual(box(916, 132, 340, 500));
    expect(place({ ...WISH, panel: { width: 340, height: 700 } }, PAGE, [BAR]).box).toEqual(
      box(916, 24, 340, 608),
    );
  });

  it('goes under what is at the top of its side', () => {
    const place1 = place(WISH, PAGE, [out('leave', 1200, 0, 80, 60)]);
    expect(place1).toMatchObject({ dock: 'top-right', box: box(916, 68, 340, 500) });
  });

  it('takes the larger stretch where its side is split', () => {
    const captions = out('captions', 300, 300, 980, 60);
    expect(place(WISH, PAGE, [captions]).box).toEqual(box(916, 368, 340, 328));
  });

  it('takes the stretch next to its edge where both would do', () => {
    const bar = out('captions', 300, 340, 980, 20);
    const small = { ...WISH, panel: { width: 340, height: 260 } };
    expect(place(small, PAGE, [bar]).box.y).toBe(24);
    expect(place({ ...small, dock: 'bottom-right' }, PAGE, [bar]).box.y).toBe(436);
  });

  it('gets slim before it leaves its dock, and leaves before it covers', () => {
    const chat = (x: number) => out('panel', x, 0, 60, 720);
    expect(place(WISH, PAGE, [chat(890)])).toMatchObject({
      dock: 'top-right',
      box: { width: PANEL.minWidth },
    });
    expect(place(WISH, PAGE, [chat(1000)])).toMatchObject({ dock: 'top-left', box: { width: 340 } });
  });

  it('comes back when the panel of the call closes', () => {
    const open = place(WISH, PAGE, [out('panel', 900, 0, 380, 640)]);
    expect(open.dock).toBe('top-left');
    expect(place(WISH, PAGE, []).dock).toBe('top-right');
  });

  it('lies beside the face in a picture that fills the stage', () => {
    const picture = out('picture', 0, 0, 1280, 720);
    const placed = place(WISH, PAGE, [picture]);
    expect(placed).toMatchObject({ form: 'panel', dock: 'top-right' });
    expect(intersects(placed.box, faceOf(picture.box, PAGE))).toBe(false);
  });

  it('lies wide and low under the picture in the lobby, in its middle', () => {
    const page = { width: 1280, height: 900 };
    const lobby = [out('picture', 100, 100, 640, 360), out('join', 850, 250, 200, 60)];
    const wish: Wish = { ...WISH, dock: 'below-picture', panel: { width: 480, height: 380 } };
    expect(place(wish, page, lobby)).toEqual({
      form: 'panel',
      dock: 'below-picture',
      box: box(180, 468, 480, 380),
    });
  });

  it('finds another place where there is none under the picture', () => {
    const lobby = [out('picture', 100, 100, 640, 500), out('join', 850, 250, 200, 60)];
    const placed = place({ ...WISH, dock: 'below-picture' }, PAGE, lobby);
    expect(placed.dock).not.toBe('below-picture');
    for (const keepOut of lobby) expect(intersects(placed.box, keepOut.box)).toBe(false);
  });

  it('is the pill when folded, on a small page, and when nothing is free', () => {
    expect(place({ ...WISH, folded: true }, PAGE, []).form).toBe('pill');
    expect(place(WISH, { width: 899, height: 720 }, []).form).toBe('pill');
    expect(place(WISH, { width: 1280, height: 559 }, []).form).toBe('pill');
    expect(place(WISH, { width: 900, height: 560 }, []).form).toBe('panel');
    const row = [0, 200, 400, 600].map((y) => out('panel', 0, y, 1280, 20));
    expect(place(WISH, PAGE, row).form).toBe('pill');
  });

  it('does not mind a keep-out of no size', () => {
    expect(place(WISH, PAGE, [out('panel', 1000, 100, 0, 300)]).box).toEqual(place(WISH, PAGE, []).box);
  });
});

describe('the pill', () => {
  const folded: Wish = { ...WISH, folded: true };

  it('stands at its dock', () => {
    expect(place(folded, PAGE, [])).toEqual({ form: 'pill', dock: 'top-right', box: box(1076, 24, 180, 40) });
  });

  it('takes another dock, else the nearest gap', () => {
    const corner = out('panel', 1000, 0, 280, 100);
    expect(place(folded, PAGE, [corner])).toMatchObject({ dock: 'top-left' });
    const all = [out('panel', 0, 0, 1280, 90), out('controls', 0, 640, 1280, 80)];
    expect(place(folded, PAGE, all).box).toEqual(box(1076, 98, 180, 40));
  });

  it('goes to the very edge, then shrinks to its ring, before it covers anything', () => {
    const slit = [out('panel', 0, 0, 1280, 660), out('captions', 0, 700, 1280, 20)];
    expect(place(folded, PAGE, slit).box).toMatchObject({ y: 660, width: 180 });
    const hole = [out('panel', 0, 0, 1280, 680), out('captions', 0, 680, 1235, 40)];
    expect(place(folded, PAGE, hole).box).toEqual(box(1235, 680, 40, 40));
  });

  it('never covers join or leave, from 360 px up, and covers least of the rest', () => {
    const page = { width: 360, height: 640 };
    const full = [
      out('picture', 0, 0, 200, 640),
      out('panel', 200, 0, 160, 640),
      out('join', 20, 20, 320, 580),
    ];
    const placed = place(folded, page, full);
    expect(placed.form).toBe('pill');
    expect(intersects(placed.box, box(20, 20, 320, 580))).toBe(false);
  });

  it('stays inside a page smaller than itself', () => {
    expect(place(folded, { width: 100, height: 30 }, []).box).toEqual(box(0, 0, 100, 30));
  });
});

describe('faceOf', () => {
  it('is the middle quarter of a picture that fills the page, and the whole of a smaller one', () => {
    expect(faceOf(box(0, 0, 1000, 500), { width: 1000, height: 500 })).toEqual(box(375, 40, 250, 360));
    expect(faceOf(box(10, 10, 600, 500), { width: 1000, height: 500 })).toEqual(box(10, 10, 600, 500));
  });
});

describe('nearestDock', () => {
  it.each([
    [box(20, 20, 300, 400), 'top-left'],
    [box(900, 30, 300, 400), 'top-right'],
    [box(500, 10, 300, 300), 'top-centre'],
    [box(10, 400, 300, 300), 'bottom-left'],
    [box(1500, 900, 300, 300), 'bottom-right'],
  ] as const)('%o → %s', (at, dock) => {
    expect(nearestDock(at, PAGE)).toBe(dock);
  });
});

describe('any page', () => {
  const roles = ['join', 'controls', 'captions', 'panel', 'picture', 'leave'] as const;
  const docks = [
    'top-right',
    'top-left',
    'bottom-right',
    'bottom-left',
    'top-centre',
    'below-picture',
  ] as const;
  const int = (min: number, max: number) => fc.integer({ min, max });
  const size = fc.record({ width: int(360, 1920), height: int(320, 1200) });
  // By hundredths: `fc.double` draws mostly numbers next to nothing.
  const share = int(0, 100).map((hundredths) => hundredths / 100);
  // The power makes most keep-outs small, as on a real page, or nearly as large as the page.
  const page = fc.tuple(size, fc.constantFrom(3, 1, 0.2)).chain(([viewport, power]) =>
    fc.record({
      viewport: fc.constant(viewport),
      keepOuts: fc.array(
        fc
          .tuple(fc.constantFrom<KeepOutRole>(...roles), share, share, share, share)
          .map(([role, x, y, width, height]) =>
            out(
              role,
              x ** (1 / power) * viewport.width - 30,
              y ** (1 / power) * viewport.height - 30,
              width ** power * viewport.width,
              height ** power * viewport.height,
            ),
          ),
        { maxLength: 10 },
      ),
      wish: fc.record({
        panel: fc.record({ width: int(100, 700), height: int(50, 1200) }),
        pill: fc.record({ width: int(40, 264), height: fc.constant(40) }),
        folded: fc.boolean(),
        dock: fc.constantFrom<Dock>(...docks),
      }),
    }),
  );

  /** Looked for the slow way: is there a spot of this size, to the pixel grid of the keep-outs' edges? */
  function freeSpotExists(
    size: number,
    viewport: { width: number; height: number },
    taken: readonly Box[],
  ): boolean {
    for (let x = 0; x <= viewport.width - size; x += 3) {
      for (let y = 0; y <= viewport.height - size; y += 3) {
        if (!taken.some((other) => intersects(box(x, y, size, size), other))) return true;
      }
    }
    return false;
  }

  it('keeps clear of everything where a place is free; inside the page; the same each time', () => {
    const forms = { panel: 0, pill: 0, covering: 0 };
    fc.assert(
      fc.property(page, ({ viewport, keepOuts, wish }) => {
        const placed = place(wish, viewport, keepOuts);
        expect(place(wish, viewport, keepOuts)).toEqual(placed);
        const taken = keepOuts
          .map((keepOut) => area(keepOut, viewport))
          .filter((b) => b.width > 0 && b.height > 0);
        const covered = taken.filter((other) => intersects(placed.box, other));
        forms[placed.form] += 1;
        const { x, y, width, height } = placed.box;
        const margin = placed.form === 'panel' ? EDGE : 0;
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(margin);
        expect(x + width).toBeLessThanOrEqual(viewport.width - margin);
        expect(y + height).toBeLessThanOrEqual(viewport.height - margin);
        expect([x, y, width, height].every(Number.isInteger)).toBe(true);
        if (placed.form === 'panel') {
          expect(covered).toEqual([]);
          expect(width).toBeGreaterThanOrEqual(PANEL.minWidth);
          expect(height).toBeGreaterThanOrEqual(Math.min(PANEL.minHeight, wish.panel.height));
        } else if (covered.length > 0) {
          forms.covering += 1;
          // A pixel of rounding may hide a spot that fits exactly.
          expect(freeSpotExists(42, viewport, taken)).toBe(false);
        }
        const roomy = viewport.width >= 900 && viewport.height >= 560;
        if (placed.form === 'pill' && roomy && !wish.folded) {
          const columns = [EDGE, Math.round((viewport.width - 300) / 2), viewport.width - EDGE - 300];
          for (const column of columns) {
            for (let top = EDGE; top <= viewport.height - EDGE - 242; top += 2) {
              expect(taken.some((other) => intersects(box(column, top, 300, 242), other))).toBe(true);
            }
          }
        }
        const acts = keepOuts.filter(
          ({ role, box: b }) => (role === 'join' || role === 'leave') && b.width > 0 && b.height > 0,
        );
        if (acts.some((act) => intersects(placed.box, act.box))) {
          expect(
            freeSpotExists(
              42,
              viewport,
              acts.map((act) => act.box),
            ),
          ).toBe(false);
        }
      }),
      { seed: SEED, numRuns: 1500 },
    );
    console.log(`placed: ${JSON.stringify(forms)}`);
    expect(forms.panel).toBeGreaterThan(100);
    expect(forms.covering).toBeGreaterThan(10);
  });
});
