import { CURTAIN_IS_DOWN, SHARING_ASKED, SHARING_ENDED, SHARING_REFUSED, signal } from './sharing-signals.ts';

/** Without a confirmation the pictures are let through after this; the page's own sharing comes first. */
const CONFIRM_WITHIN_MS = 500;
/** `ended` does not fire when the page itself stops a track, so its state is read as well. */
const LOOK_EVERY_MS = 500;

/**
 * Puts the curtain's hook around `getDisplayMedia`, in the page's own world.
 *
 * The page gets the browser's own promise, neither wrapped nor delayed: one extra `then` makes
 * `CaptureController.setFocusBehavior` throw in the page. Our reaction is registered first, so no frame
 * is handed over before the captured tracks were dimmed, if hiding is not confirmed by then.
 */
export function hookSharing(view: Window & typeof globalThis): void {
  const { document, MediaDevices, MediaStreamTrack, MediaStream } = view;
  if (!MediaDevices?.prototype.getDisplayMedia) return;

  /** Tracks being captured, and clones the page made of them. */
  const captured = new Set<MediaStreamTrack>();
  /** Captured tracks that we dimmed ourselves and must light again. */
  const dimmed = new Set<MediaStreamTrack>();
  let confirmed = false;
  let asking = 0;
  let looking: number | undefined;

  document.addEventListener(CURTAIN_IS_DOWN, () => {
    confirmed = true;
    light();
  });

  wrap(MediaDevices.prototype, 'getDisplayMedia', (original, self, args) => {
    confirmed = false;
    asking += 1;
    signal(document, SHARING_ASKED);
    const shared = Reflect.apply(original, self, args);
    shared.then(
      (stream) => {
        asking -= 1;
        for (const track of stream.getVideoTracks()) follow(track);
        if (!confirmed) dim();
      },
      () => {
        asking -= 1;
        if (asking === 0 && captured.size === 0) signal(document, SHARING_REFUSED);
      },
    );
    return shared;
  });

  wrap(MediaStreamTrack.prototype, 'clone', (original, self, args) => {
    const copy = Reflect.apply(original, self, args);
    if (captured.has(self)) followCopy(self, copy);
    return copy;
  });

  wrap(MediaStream.prototype, 'clone', (original, self, args) => {
    const copy = Reflect.apply(original, self, args);
    const copies = copy.getVideoTracks();
    self.getVideoTracks().forEach((track, index) => {
      const twin = copies[index];
      if (twin && captured.has(track)) followCopy(track, twin);
    });
    return copy;
  });

  function followCopy(track: MediaStreamTrack, copy: MediaStreamTrack): void {
    follow(copy);
    if (dimmed.has(track)) dimmed.add(copy);
  }

  function follow(track: MediaStreamTrack): void {
    captured.add(track);
    track.addEventListener('ended', look);
    looking ??= view.setInterval(look, LOOK_EVERY_MS);
  }

  function look(): void {
    for (const track of captured) if (track.readyState === 'ended') captured.delete(track);
    if (captured.size > 0 || looking === undefined) return;
    view.clearInterval(looking);
    looking = undefined;
    if (asking === 0) signal(document, SHARING_ENDED);
  }

  function dim(): void {
    for (const track of captured) {
      if (!track.enabled) continue;
      track.enabled = false;
      dimmed.add(track);
    }
    view.setTimeout(light, CONFIRM_WITHIN_MS);
  }

  function light(): void {
    for (const track of dimmed) track.enabled = true;
    dimmed.clear();
  }
}

/** Replaces a method by a proxy of it, so that the page still reads it as the browser's own. */
function wrap<Owner extends object, Name extends keyof Owner>(
  owner: Owner,
  name: Name,
  call: Owner[Name] extends (...args: infer Args) => infer Result
    ? (original: (...args: Args) => Result, self: Owner, args: Args) => Result
    : never,
): void {
  const original = owner[name];
  owner[name] = new Proxy(original as object, {
    apply: (target, self, args) =>
      Reflect.apply(call as (...all: unknown[]) => unknown, undefined, [target, self, args]),
  }) as Owner[Name];
}
