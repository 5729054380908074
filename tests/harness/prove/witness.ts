import {
  nextDeadline,
  reduceCall,
  reduceDeadline,
  type Call,
  type Reading,
} from '../../../utils/core/call.ts';
import type { Clock } from './clock.ts';

/** What is really going on, as whoever made the page knows. `between`: the page is changing, nothing is claimed. */
export type Truth = 'outside' | 'lobby' | 'waiting' | 'in-call' | 'over' | 'between';

/** Keeps one tab's Call from the readings of its frames, as the background does, and holds it against the truth. */
export class Witness {
  call: Call | undefined;
  truth: Truth = 'outside';
  falseEnded = 0;
  falseInCall = 0;
  readonly #clock: Clock;
  readonly #steps: string[];
  #frame = '';
  #timer: number | undefined;

  constructor(clock: Clock, steps: string[]) {
    this.#clock = clock;
    this.#steps = steps;
  }

  hear(frame: string, reading: Reading): void {
    const { call } = this;
    this.#steps.push(`    ${frame} reads ${reading.seen} of ${reading.meetingKey}`);
    if (reading.seen === 'in-call' && isOutside(this.truth)) this.#wrong('falseInCall', 'reads in-call');
    if (reading.seen === 'ended' && this.truth === 'in-call') this.#wrong('falseEnded', 'reads ended');
    const says = reading.seen !== 'blind' && reading.seen !== 'gone';
    // The rules of the background: who sees nothing has no say, and a page after the call may go.
    if (call && this.#frame !== frame && !says && !call.blind) return;
    if (!call && reading.seen === 'gone') return;
    if (call?.phase === 'ended' && reading.seen === 'gone') return;
    this.#frame = frame;
    this.#become(reduceCall(call, reading));
  }

  #become(next: Call): void {
    const { call, truth } = this;
    if (next.phase !== call?.phase) {
      this.#steps.push(`    the call is ${next.phase}`);
      if (next.phase === 'in-call' && isOutside(truth)) this.#wrong('falseInCall', 'is in call');
      const was = call?.phase === 'in-call' || call?.phase === 'interrupted';
      const is = next.phase === 'in-call' || next.phase === 'interrupted';
      if (was && !is && truth === 'in-call') this.#wrong('falseEnded', `is ${next.phase}`);
    }
    // Another meeting's key in the middle of a call would end the talk as well.
    if (call?.phase === 'in-call' && next.meetingKey !== call.meetingKey && truth === 'in-call') {
      this.#wrong('falseEnded', `turns into ${next.meetingKey}`);
    }
    // Where nothing is, and nothing is shown, the background forgets the tab, and which frame spoke last.
    this.call = next.phase === 'idle' && !next.blind ? undefined : next;
    this.#clock.clear(this.#timer);
    const due = nextDeadline(next);
    if (due === undefined) return;
    this.#timer = this.#clock.setTimeout(() => {
      if (this.call) this.#become(reduceDeadline(this.call, this.#clock.now()));
    }, due - this.#clock.now());
  }

  #wrong(which: 'falseEnded' | 'falseInCall', what: string): void {
    this[which] += 1;
    this.#steps.push(`    WRONG: ${what} while the truth is ${this.truth}`);
  }
}

function isOutside(truth: Truth): boolean {
  return truth === 'lobby' || truth === 'waiting' || truth === 'outside';
}
