import { describe, expect, it } from 'vitest';
import { saysEnded } from '../../utils/platforms/lifecycle.ts';
import { ZOOM } from '../../utils/platforms/zoom.ts';

/** Remembers which of its own things were asked for; whatever is not offered may not be touched. */
function guarded<T extends object>(offered: T, asked: string[]): T {
  return new Proxy(offered, {
    get(target, key) {
      if (!(key in target)) throw new Error(`${String(key)} was read`);
      asked.push(String(key));
      return Reflect.get(target, key);
    },
    ownKeys: () => {
      throw new Error('everything was listed');
    },
  });
}

describe("a message between Zoom's frames", () => {
  it.each(['LEAVE', 'END', 'CLOSED', 'END_BY_HOST', 'REMOVED_BY_HOST'])('%s is an end', (event) => {
    expect(saysEnded(ZOOM.lifecycle, { type: 'PWA_IPC', message: { event } })).toBe(true);
  });

  it.each([
    'JOINING',
    'SUCCESS',
    'FAIL',
    'PRE_END',
    'ATTENDEE_WILL_TRANSFER_TO_WR',
    'INVITED_TO_BO',
    'BO_WILL_CLOSE',
    'RETURN_MAIN_SESSION',
    'WC_HEARTBEAT',
    'STOP_PRESENTING',
    'THE_END',
    '',
  ])('%s is none', (event) => {
    expect(saysEnded(ZOOM.lifecycle, { type: 'PWA_IPC', message: { event } })).toBe(false);
  });

  it.each([
    undefined,
    null,
    0,
    'END',
    [],
    {},
    { type: 'PWA_IPC' },
    { type: 'PWA_IPC', message: null },
    { type: 'PWA_IPC', message: 'END' },
    { type: 'PWA_IPC', message: { event: ['END'] } },
    { type: 'other', message: { event: 'END' } },
  ])('is nothing when it is %j', (data) => {
    expect(saysEnded(ZOOM.lifecycle, data)).toBe(false);
  });

  it("is read for its type and its event's name, and for nothing else", () => {
    const asked: string[] = [];
    // Neither `data`, which holds the password, nor anything beside it is offered.
    const message = guarded({ event: 'END_BY_HOST' }, asked);
    expect(saysEnded(ZOOM.lifecycle, guarded({ type: 'PWA_IPC', message }, asked))).toBe(true);
    expect(asked).toEqual(['type', 'message', 'event']);
    expect(() => (message as unknown as Record<string, unknown>)['data']).toThrow('data was read');
  });

  it('is not even opened when its type is another', () => {
    const asked: string[] = [];
    expect(saysEnded(ZOOM.lifecycle, guarded({ type: 'something' }, asked))).toBe(false);
    expect(asked).toEqual(['type']);
  });
});
