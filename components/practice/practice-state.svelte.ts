import type { Reading } from '../../utils/core/call.ts';
import type { Clock, PracticePort } from '../../utils/core/ports.ts';
import { MINUTE, SECOND, type Millis } from '../../utils/core/time.ts';

/** What one is shown, in order. Each can be gone to from any other. */
export const STEPS = ['lobby', 'join', 'partner', 'chat', 'share', 'back', 'retro'] as const;
export type PracticeStep = (typeof STEPS)[number];

/** How many seconds of the practice pass in one. */
export const SPEEDS = [1, 10, 60] as const;
export type Speed = (typeof SPEEDS)[number];

/** The partner comes this long after one has joined. */
const PARTNER_COMES: Millis = 3 * SECOND;

/** The other person says one thing after the other, each for this long in the practice's own time. */
const SPOKEN: Millis = MINUTE;

/**
 * A call that is only drawn, and what a content script would read of it. It has a clock of its own, so
 * that an hour can pass in a minute; everything that is told of it is told in that time.
 */
export class PracticeState implements Clock {
  step = $state<PracticeStep>('lobby');
  phase = $state<'lobby' | 'in-call' | 'ended'>('lobby');
  partner = $state(false);
  chat = $state(false);
  captions = $state(false);
  sharing = $state(false);
  muted = $state(false);
  unseen = $state(false);
  speed = $state<Speed>(1);
  readonly title = 'Ana / Pedro';

  readonly #source: Clock;
  readonly #port: PracticePort;
  readonly #meetingKey: string;
  /** The practice's time at the moment when the speed was last changed, and that moment. */
  #from: { readonly shown: Millis; readonly real: Millis };
  #partnerSoon: ReturnType<typeof setTimeout> | undefined;
  /** One thing is told after the other, in the order in which it came to be. */
  #told: Promise<void> = Promise.resolve();

  constructor(source: Clock, port: PracticePort, meetingKey: string) {
    this.#source = source;
    this.#port = port;
    this.#meetingKey = meetingKey;
    this.#from = { shown: source.now(), real: source.now() };
  }

  /** The practice's own time of day. */
  now(): Millis {
    return this.#from.shown + (this.#source.now() - this.#from.real) * this.speed;
  }

  /** Time goes on from where it is, faster or slower. */
  setSpeed(speed: Speed): void {
    this.#from = { shown: this.now(), real: this.#source.now() };
    this.speed = speed;
  }

  /** Which of `count` things the other person is saying. */
  spoken(count: number): number {
    return Math.floor(this.now() / SPOKEN) % count;
  }

  /** What a look at the drawn call says. */
  reading(at: Millis): Reading {
    const inCall = this.phase === 'in-call';
    return {
      platform: 'practice',
      seen: this.phase,
      meetingKey: this.#meetingKey,
      title: this.title,
      ...(inCall && { headCount: this.partner ? 2 : 1, presenting: this.sharing }),
      at,
    };
  }

  /** Tells how the call is now; also as its heartbeat. Resolves once it was taken. */
  tell(): Promise<void> {
    const reading = this.reading(this.now());
    return this.#after(() => this.#port.read(reading));
  }

  /** Makes everything as it is at `step`, and resolves once all of it was told. */
  async go(step: PracticeStep): Promise<void> {
    clearTimeout(this.#partnerSoon);
    this.step = step;
    const sharing = step === 'share';
    if (this.sharing && !sharing) await this.#stopSharing();
    this.phase = step === 'lobby' ? 'lobby' : step === 'retro' ? 'ended' : 'in-call';
    this.partner = this.phase === 'in-call' && step !== 'join';
    this.chat = step === 'chat';
    if (this.phase !== 'in-call') this.captions = false;
    await this.tell();
    if (sharing && !this.sharing) await this.#share();
    // Leaving is believed at the second look.
    if (this.phase !== 'in-call') await this.tell();
    if (step === 'join') {
      this.#partnerSoon = setTimeout(() => void this.go('partner'), PARTNER_COMES);
    }
  }

  /** The step after this one; undefined at the last. */
  get next(): PracticeStep | undefined {
    return STEPS[STEPS.indexOf(this.step) + 1];
  }

  /** Opens or closes the chat, as its button does. */
  async toggleChat(): Promise<void> {
    this.chat = !this.chat;
    await this.tell();
  }

  close(): void {
    clearTimeout(this.#partnerSoon);
  }

  /** Nothing of Aside is left before the first picture is handed over. */
  async #share(): Promise<void> {
    await this.#after(() => this.#port.curtainDown());
    this.sharing = true;
    await this.tell();
  }

  async #stopSharing(): Promise<void> {
    this.sharing = false;
    await this.tell();
    await this.#after(() => this.#port.curtainEnded());
  }

  #after(act: () => Promise<void>): Promise<void> {
    const told = this.#told.then(act);
    // A verb that was not taken must not stop those after it; whoever asked for it still hears of it.
    this.#told = told.catch(() => undefined);
    return told;
  }
}
