import { createSubscriber } from 'svelte/reactivity';
import type { Clock as ClockPort } from '../../utils/core/ports.ts';
import { SECOND, type Millis } from '../../utils/core/time.ts';

/**
 * The only thing that ticks, and only while a view looks. What is timed is in the talk's spans, so a
 * throttled tab or a sleeping machine costs nothing: the next look is right again.
 */
export class Clock {
  readonly #source: ClockPort;
  readonly #look: () => void;

  constructor(source: ClockPort) {
    this.#source = source;
    this.#look = createSubscriber((update) => {
      const timer = setInterval(update, SECOND);
      document.addEventListener('visibilitychange', update);
      return () => {
        clearInterval(timer);
        document.removeEventListener('visibilitychange', update);
      };
    });
  }

  /** Now; read again every second where a view depends on it. */
  get now(): Millis {
    this.#look();
    return this.#source.now();
  }

  /** Now, once. */
  read(): Millis {
    return this.#source.now();
  }
}
