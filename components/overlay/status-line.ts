import { peopleIn } from '../../utils/core/company.ts';
import type { OfferReason } from '../../utils/core/offer.ts';
import { timeOfDay } from '../../utils/locale/dates.ts';
import { t } from '../../utils/locale/locale.ts';
import { relationWord } from '../people/relation-word.ts';
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
  if (overlay.inCompany) return companyTitle(overlay);
  return overlay.seesSharing ? t('status_only_you') : t('status_hide_yourself');
}

/** How many are here, once it is more than two. */
export function companyTitle({ view }: OverlayState): string {
  const heads = view && peopleIn(view.call, view.offer.noteTaker);
  return heads !== undefined && heads > 3 ? t('company_more', heads) : t('company_title');
}

/** Why Aside is here, in a sentence. */
export function reasonSentence(reason: OfferReason, callTitle: string | undefined): string {
  const title = callTitle && isolated(callTitle);
  switch (reason.because) {
    case 'title':
      return reason.name ? t('reason_title_name', isolated(reason.name)) : t('reason_title');
    case 'link':
      return t('reason_link', isolated(reason.name));
    case 'always':
      return reason.rule === undefined ? t('reason_always') : t('reason_always_rule', isolated(reason.rule));
    case 'shared-link':
      return t('reason_shared');
    case 'relation':
      return t('reason_relation', relationWord(reason.relation));
    case 'by-hand':
      return t('reason_by_hand');
    case 'two-people':
      return title ? t('reason_two_people_title', title) : t('reason_two_people');
    case 'blind':
      return t('reason_blind');
    case 'handed-over':
      return t('reason_handed');
    default:
      return title ? t('reason_title_only', title) : t('reason_no_title');
  }
}

/** Text in a sentence that turns nothing around it, whichever way it runs: between FSI and PDI. */
function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}
