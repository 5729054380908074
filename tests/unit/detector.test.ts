// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Reading, Seen } from '../../utils/core/call.ts';
import { watchPage } from '../../utils/platforms/detector.ts';
import { GOOGLE_MEET } from '../../utils/platforms/google-meet.ts';
import { tell, type Told } from '../../utils/platforms/telling.ts';

function reading(seen: Seen, at: number, more: Partial<Reading> = {}): Reading {
  return { platform: 'meet', meetingKey: 'meet:abc-defg-hij', seen, at, ...more };
}

describe('what is told of the readings', () => {
  /** Runs readings through and gives the times of those that were told. */
  function toldOf(readings: readonly Reading[]): number[] {
    const times: number[] = [];
    let told: Told = {};
    for (const one of readings) {
      told = tell(told, one);
      if (told.reading === one) times.push(one.at);
    }
    return times;
  }

  it('tells a change at once and equal readings not', () => {
    const call = (at: number, headCount: number) => reading('in-call', at, { headCount });
    expect(toldOf([call(1_000, 1), call(1_500, 1), call(1_600, 1), call(1_700, 2), call(1_800, 2)])).toEqual([
      1_000, 1_500, 1_700,
    ]);
  });

  it('tells a change of phase twice, the second time not before 400 ms', () => {
    expect(
      toldOf([
        reading('in-call', 1_000),
        reading('in-call', 1_500),
        reading('ended', 2_000),
        reading('ended', 2_399),
        reading('ended', 2_400),
        reading('ended', 3_000),
      ]),
    ).toEqual([1_000, 1_500, 2_000, 2_400]);
  });

  it('tells that the page is alive every 15 s', () => {
    const calls = Array.from({ length: 20 }, (_, i) => reading('in-call', 2_000 * i + 1_000));
    expect(toldOf(calls)).toEqual([1_000, 3_000, 19_000, 35_000]);
  });

  it('tells no blindness that lasts less than 2 s, and not the sight after it', () => {
    expect(
      toldOf([
        reading('in-call', 1_000),
        reading('in-call', 1_500),
        reading('blind', 2_000),
        reading('blind', 3_900),
        reading('in-call', 3_950),
        reading('blind', 4_000),
        reading('blind', 5_999),
        reading('blind', 6_000),
      ]),
    ).toEqual([1_000, 1_500, 6_000]);
  });

  it('keeps the second telling that is due while blindness is not yet one', () => {
    expect(toldOf([reading('lobby', 1_000), reading('blind', 1_100), reading('lobby', 1_500)])).toEqual([
      1_000, 1_500,
    ]);
  });

  it('says every change of title, presenting and recording', () => {
    expect(
      toldOf([
        reading('in-call', 1_000),
        reading('in-call', 1_500),
        reading('in-call', 1_501, { title: 'Ana / Pedro' }),
        reading('in-call', 1_502, { title: 'Ana / Pedro', presenting: true }),
        reading('in-call', 1_503, { title: 'Ana / Pedro', presenting: true, recording: true }),
      ]),
    ).toEqual([1_000, 1_500, 1_501, 1_502, 1_503]);
  });
});

/** happy-dom's own door to the address. */
const { happyDOM } = window as unknown as { happyDOM: { setURL(address: string): void } };

function pageHides(trusted: boolean): void {
  const event = new Event('pagehide');
  Object.defineProperty(event, 'isTrusted', { value: trusted });
  window.dispatchEvent(event);
}

describe('watching a page', () => {
  let told: Reading[] = [];
  let ending = new AbortController();

  beforeEach(() => {
    vi.useFakeTimers({ now: 1_790_000_000_000 });
    told = [];
    ending = new AbortController();
    Element.prototype.checkVisibility ??= () => true;
    happyDOM.setURL('https://meet.google.com/abc-defg-hij');
  });

  afterEach(() => {
    ending.abort();
    vi.useRealTimers();
    document.body.replaceChildren();
  });

  const seen = (): Seen[] => told.map((one) => one.seen);
  const watch = (): void =>
    watchPage({
      platform: GOOGLE_MEET,
      window,
      onReading: (one) => told.push(one),
      onKeepOuts: () => undefined,
      signal: ending.signal,
    });
  const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

  it('reads at once, then twice each phase, and says that it is gone', async () => {
    document.body.innerHTML = '<div data-hc-context="2"></div>';
    watch();
    await pass(1);
    expect(seen()).toEqual(['lobby']);
    await pass(2_100);
    expect(seen()).toEqual(['lobby', 'lobby']);
    document.body.innerHTML = '<button data-panel-id="5"></button><i data-avatar-count="2"></i>';
    await pass(2_500);
    expect(seen()).toEqual(['lobby', 'lobby', 'in-call', 'in-call']);
    expect(told.at(-1)).toMatchObject({ meetingKey: 'meet:abc-defg-hij', headCount: 2 });
    pageHides(false);
    expect(told).toHaveLength(4);
    pageHides(true);
    expect(told).toHaveLength(5);
    expect(seen().at(-1)).toBe('gone');
  });

  it('says gone once when the address leaves the call, and starts again on the next one', async () => {
    document.body.innerHTML = '<button data-panel-id="5"></button>';
    watch();
    await pass(1_000);
    happyDOM.setURL('https://meet.google.com/landing');
    await pass(2_500);
    expect(seen()).toEqual(['in-call', 'in-call', 'gone']);
    await pass(60_000);
    expect(told).toHaveLength(3);
    happyDOM.setURL('https://meet.google.com/xyz-abcd-efg');
    await pass(1_500);
    expect(told.at(-1)).toMatchObject({ seen: 'in-call', meetingKey: 'meet:xyz-abcd-efg' });
  });

  it('is silent off the call, and after the signal', async () => {
    happyDOM.setURL('https://meet.google.com/landing');
    document.body.innerHTML = '<button data-panel-id="5"></button>';
    watch();
    await pass(60_000);
    expect(told).toEqual([]);
    happyDOM.setURL('https://meet.google.com/abc-defg-hij');
    await pass(2_000);
    const before = told.length;
    expect(before).toBeGreaterThan(0);
    ending.abort();
    document.body.replaceChildren();
    await pass(60_000);
    pageHides(true);
    expect(told).toHaveLength(before);
  });
});
