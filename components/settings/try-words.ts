import type { Offer, OfferReason } from '../../utils/core/offer.ts';
import { t, type MessageKey } from '../../utils/locale/locale.ts';
import { relationWord } from '../people/relation-word.ts';

const DECISION_KEYS: Readonly<Record<Offer['decision'], MessageKey>> = {
  sure: 'try_opens',
  ask: 'try_asks',
  'stay-away': 'try_away',
};

/** What Aside would do, in a word or two. */
export function decisionWord(decision: Offer['decision']): string {
  return t(DECISION_KEYS[decision]);
}

/** Why it would, in a sentence. */
export function triedSentence(reason: OfferReason): string {
  switch (reason.because) {
    case 'title':
      return reason.name ? t('try_title_name', reason.name) : t('try_title');
    case 'always':
      return t('try_always', reason.rule ?? '');
    case 'never':
      return t('try_never', reason.rule ?? '');
    case 'both-fit':
      return t('try_both', reason.always ?? '', reason.never ?? '');
    case 'relation':
      return t('reason_relation', relationWord(reason.relation));
    case 'group-title':
      return t('try_group');
    default:
      return t('try_unsure');
  }
}
