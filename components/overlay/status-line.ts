import type { OfferReason } from '../../utils/core/offer.ts';
import { timeOfDay } from '../../utils/locale/dates.ts';
import { t } from '../../utils/locale/locale.ts';
import type { OverlayState } from './overlay-state.svelte.ts';

/** The one line under the name; what asks for an act of the reader's goes first. */
export function statusLine(overlay: OverlayState): string {
  const { keeper, view } = overlay;
  if (keeper.fault) {
    return keeper.savedAt === undefined
      ? t('status_not_saved')
      : t('status_not_saved_since', timeOfDay(keeper.savedAt));
  }
  if (view?.call.recording) return t('status_recorded');
  if (overlay.inCompany) return t('company_title');
  return overlay.seesSharing ? t('status_only_you') : t('status_hide_yourself');
}

/** Why Aside is here, in a sentence. */
export function reasonSentence(reason: OfferReason, callTitle: string | undefined): string {
  const title = callTitle && isolated(callTitle);
  switch (reason.because) {
    case 'title':
      return reason.name ? t('reason_title_name', reason.name) : t('reason_title');
    case 'always':
      return t('reason_always');
    case 'by-hand':
      return t('reason_by_hand');
    case 'two-people':
      return title ? t('reason_two_people_title', title) : t('reason_two_people');
    case 'blind':
      return t('reason_blind');
    default:
      return title ? t('reason_title_only', title) : t('reason_no_title');
  }
}

/** Text in a sentence that turns nothing around it, whichever way it runs: between FSI and PDI. */
function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}
