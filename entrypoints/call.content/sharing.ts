import { ifHeard, sendMessage } from '../../utils/messaging/messenger.ts';
import {
  CURTAIN_IS_DOWN,
  SHARING_ASKED,
  SHARING_ENDED,
  SHARING_REFUSED,
  signal as say,
} from '../../utils/platforms/sharing-signals.ts';
import type { OverlayHost } from '../../utils/compose/overlay-host.ts';

/** Carries what the sharing hook says to the background, and its answer back, in whichever frame shares. */
export function watchSharing(host: OverlayHost | undefined, signal: AbortSignal): void {
  document.addEventListener(
    SHARING_ASKED,
    () => {
      host?.conceal();
      void ifHeard(sendMessage('curtain/down')).then(() => say(document, CURTAIN_IS_DOWN));
    },
    { signal },
  );
  const ended = (refused: boolean) => () => void ifHeard(sendMessage('curtain/ended', { refused }));
  document.addEventListener(SHARING_REFUSED, ended(true), { signal });
  document.addEventListener(SHARING_ENDED, ended(false), { signal });
}
