import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeDesk, type TabState } from '../../entrypoints/background/desk.ts';
import { armDeadline } from '../../entrypoints/background/deadlines.ts';
import { GRACE, type Call } from '../../utils/core/call.ts';

vi.mock('wxt/browser', async () => {
  const { fakeBrowser: browser } = await import('wxt/testing/fake-browser');
  return { browser };
});

const NOW = Date.UTC(2026, 2, 2, 9);

function interrupted(since: number): TabState {
  const call: Call = {
    platform: 'meet',
    phase: 'interrupted',
    meetingKey: `meet:${since}`,
    blind: false,
    presenting: false,
    recording: false,
    since,
    readAt: since,
  };
  return { call, frameId: 0, shown: false, closed: false, joined: true };
}

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers({ now: NOW });
});
afterEach(() => vi.useRealTimers());

test('however often a deadline is armed, it rings once', async () => {
  await changeDesk((desk) => ({ ...desk, tabs: { 1: interrupted(NOW - 5_000), 2: interrupted(NOW) } }));
  const ring = vi.fn();
  for (let turn = 0; turn < 10; turn += 1) await armDeadline(ring);
  await vi.advanceTimersByTimeAsync(GRACE - 5_001);
  expect(ring).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(ring).toHaveBeenCalledTimes(1);
});

test('a later alarm stands by, for a worker that does not live so long', async () => {
  await changeDesk((desk) => ({ ...desk, tabs: { 1: interrupted(NOW) } }));
  await armDeadline(vi.fn());
  const [alarm] = await fakeBrowser.alarms.getAll();
  expect(alarm?.scheduledTime).toBe(NOW + GRACE);
});
