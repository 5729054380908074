import { afterEach, expect, it } from 'vitest';
import { SettingsState } from '../../components/settings/settings-state.svelte.ts';
import type { Offer } from '../../utils/core/offer.ts';
import { memoryChanges } from '../fakes/memory-changes.ts';
import { memoryStores } from '../fakes/memory-stores.ts';

const ASKS: Offer = { decision: 'ask', reason: { because: 'unsure' }, names: [] };
const opened: SettingsState[] = [];

function settingsOf(tryTitle: (title: string) => Promise<Offer> = () => Promise.resolve(ASKS)) {
  const stores = memoryStores({}, 'here', memoryChanges()());
  const state = new SettingsState(stores, { tryTitle });
  opened.push(state);
  return { stores, state };
}

afterEach(() => {
  for (const state of opened.splice(0)) state.close();
});

it('lets each relation open by itself or be asked about, one by one', async () => {
  const { state, stores } = settingsOf();
  await state.load();
  await state.opensFor('peer', false);
  await state.opensFor('manager', false);
  await state.opensFor('peer', true);
  const kept = await stores.settings.get();
  expect(kept.ok && kept.value.asksFor).toEqual(['manager']);
});

it('shows the answer to the last title that was tried, whichever comes last', async () => {
  const answers = new Map<string, (offer: Offer) => void>();
  const { state } = settingsOf((title) => new Promise((resolve) => answers.set(title, resolve)));
  const [slow, fast] = [state.try('Coffee'), state.try('Coffee?')];
  const away: Offer = { ...ASKS, decision: 'stay-away' };
  answers.get('Coffee?')?.(away);
  answers.get('Coffee')?.(ASKS);
  await Promise.all([slow, fast]);
  expect(state.tried).toEqual(away);
  await state.try(' ');
  expect(state.tried).toBeUndefined();
});

it('tries the title again when a rule has changed, and says why one could not be kept', async () => {
  const tried: string[] = [];
  const { state, stores } = settingsOf((title) => {
    tried.push(title);
    return Promise.resolve(ASKS);
  });
  await state.try('Coffee?');
  await state.update({ neverTitles: ['coffee*'] });
  expect(tried).toEqual(['Coffee?', 'Coffee?']);
  expect(state.settings?.neverTitles).toEqual(['coffee*']);
  stores.refuse('writes', { code: 'full' });
  await state.update({ neverTitles: [] });
  expect(state.fault?.code).toBe('full');
  expect(state.settings?.neverTitles).toEqual(['coffee*']);
});
