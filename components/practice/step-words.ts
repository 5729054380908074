import { t, type MessageKey } from '../../utils/locale/locale.ts';
import type { PracticeStep } from './practice-state.svelte.ts';

const TITLES: Readonly<Record<PracticeStep, MessageKey>> = {
  lobby: 'practice_lobby',
  join: 'practice_join',
  partner: 'practice_partner',
  chat: 'practice_chat',
  share: 'practice_share',
  back: 'practice_back',
  retro: 'practice_retro',
};

const SENTENCES: Readonly<Record<PracticeStep, MessageKey>> = {
  lobby: 'practice_lobby_words',
  join: 'practice_join_words',
  partner: 'practice_partner_words',
  chat: 'practice_chat_words',
  share: 'practice_share_words',
  back: 'practice_back_words',
  retro: 'practice_retro_words',
};

export function stepTitle(step: PracticeStep): string {
  return t(TITLES[step]);
}

/** What happens at this step, in one sentence. */
export function stepSentence(step: PracticeStep): string {
  return t(SENTENCES[step]);
}
