/**
 * What runs in the stand-in page: the detector as it ships, on a clock of its own, in every frame of the page, and
 * the journeys it is tried on. In the call's frame the bundle only offers the detector.
 */
import { watchPage } from '../../../utils/platforms/detector.ts';
import type { Platform } from '../../../utils/platforms/platform.ts';
import { GOOGLE_MEET } from '../../../utils/platforms/google-meet.ts';
import { ZOOM } from '../../../utils/platforms/zoom.ts';
import { chanceOf } from './chance.ts';
import type { Clock } from './clock.ts';
import { Journey, type Stage } from './journey.ts';
import { NOTHING, sum, type Tally } from './tally.ts';

/** A platform made worse on purpose, which a proof that proves anything must notice. */
export type Sabotage = 'none' | 'leave button counts as the call' | 'no end is known';

export interface Order {
  readonly platform: 'meet' | 'zoom';
  readonly seed: number;
  readonly first: number;
  readonly runs: number;
  readonly sabotage: Sabotage;
}

interface Proving extends Window {
  readonly __stage: Stage & { readonly frame?: HTMLIFrameElement };
  proveClock: Clock;
  prove: { watch: typeof watchPage; run(order: Order, source: string): Promise<Tally> };
}

const page = window as unknown as Proving;
page.prove = { watch: watchPage, run };

function platformFor({ platform, sabotage }: Order): Platform {
  const real: Platform = platform === 'meet' ? GOOGLE_MEET : ZOOM;
  if (sabotage === 'no end is known') return { ...real, probes: { ...real.probes, ended: [] } };
  if (sabotage === 'none') return real;
  const leave = real.probes['keep-out/leave'] ?? [];
  return { ...real, probes: { ...real.probes, 'in-call': leave } };
}

/** Runs `runs` journeys, the first of which has the number `first`. */
async function run(order: Order, source: string): Promise<Tally> {
  const real = platformFor({ ...order, sabotage: 'none' });
  const worse = platformFor(order);
  let tally = NOTHING;
  for (let number = order.first; number < order.first + order.runs; number += 1) {
    const { __stage: outer } = page;
    const inner = outer.frame ? await frameOf(outer.frame, source) : page;
    page.proveClock.stop();
    const journey = new Journey(
      real,
      {
        window: inner,
        stage: inner.__stage,
        ...(outer.frame && { removeFrame: () => outer.frame?.remove() }),
      },
      chanceOf(order.seed * 1_000_003 + number),
      page.proveClock,
    );
    const ending = new AbortController();
    for (const frame of new Set([page, inner])) {
      // No phase rests on how the page looks, and what is not drawn costs no layout.
      frame.document.documentElement.style.display = 'none';
      frame.prove.watch({
        platform: worse,
        window: frame,
        signal: ending.signal,
        onReading: (reading) => journey.witness.hear(frame === inner ? 'call' : 'top', reading),
        onKeepOuts: () => undefined,
      });
    }
    await journey.go();
    ending.abort();
    const { witness, changes, joins, ends, blind, missed, steps, failed } = journey;
    const what = [
      ...missed,
      ...(witness.falseEnded ? ['false "ended"'] : []),
      ...(witness.falseInCall ? ['false "in call"'] : []),
    ];
    tally = sum(tally, {
      runs: 1,
      failed: Number(failed),
      falseEnded: witness.falseEnded,
      falseInCall: witness.falseInCall,
      joins,
      ends,
      blind,
      changes,
      failures: failed ? [{ run: String(number), what: what.join(', '), steps }] : [],
    });
  }
  return tally;
}

/** The call's frame, loaded anew if the last journey took it away, with the detector in it. */
async function frameOf(frame: HTMLIFrameElement, source: string): Promise<Proving> {
  if (!frame.isConnected) {
    const loaded = new Promise((done) => frame.addEventListener('load', done, { once: true }));
    document.querySelector('.pwa-webclient__iframe-wrapper')?.append(frame);
    await loaded;
  }
  const inner = frame.contentWindow as unknown as Proving | null;
  if (!inner) throw new Error('The frame of the call has no window.');
  inner.proveClock = page.proveClock;
  if (!('prove' in inner)) {
    const script = frame.contentDocument?.createElement('script');
    if (!script) throw new Error('The frame of the call cannot be reached.');
    script.textContent = source;
    frame.contentDocument?.head.append(script);
  }
  return inner;
}
