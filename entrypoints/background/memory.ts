import type { Call } from '../../utils/core/call.ts';
import { classifyTitle } from '../../utils/core/meeting-title.ts';
import { recurringName } from '../../utils/core/naming.ts';
import { decideOffer, type Memory, type Offer } from '../../utils/core/offer.ts';
import type { Settings, Stores } from '../../utils/core/ports.ts';
import { DEFAULT_SETTINGS } from '../../utils/core/settings.ts';
import { hear } from './guard.ts';
import { ownStores } from './stores.ts';

/** Titles looked at to learn which name is this person's own. */
const TITLES = 30;

/** Answers what Aside would do about a title that is typed in the settings. */
export function tryTitles(): void {
  hear('title/try', async ({ data }) => {
    const at = Date.now();
    const call: Call = {
      platform: 'meet',
      phase: 'in-call',
      blind: false,
      presenting: false,
      recording: false,
      meetingKey: '',
      title: data.title,
      headCount: 2,
      since: at,
      readAt: at,
    };
    const stores = await ownStores();
    return offerFor(stores, call, await rulesOf(stores));
  });
}

/** What Aside does about this call, by all that is known. */
export async function offerOf(call: Call, thisCall: Memory['thisCall']): Promise<Offer> {
  const stores = await ownStores();
  const [rules, meeting] = await Promise.all([rulesOf(stores), stores.meetings.get(call.meetingKey)]);
  return offerFor(stores, call, {
    ...rules,
    ...(meeting.ok && { meeting: meeting.value }),
    ...(thisCall && { thisCall }),
  });
}

async function rulesOf({ settings: choices, people }: Stores): Promise<Memory> {
  const [settings, known] = await Promise.all([choices.get(), people.list()]);
  const chosen: Settings = settings.ok ? settings.value : DEFAULT_SETTINGS;
  return {
    self: chosen.self,
    always: chosen.alwaysTitles,
    never: chosen.neverTitles,
    asksFor: chosen.asksFor,
    ...(known.ok && { people: known.value }),
  };
}

async function offerFor(stores: Stores, call: Call, memory: Memory): Promise<Offer> {
  const offer = decideOffer({ call, memory });
  if (memory.self.length > 0 || offer.names.length !== 2) return offer;
  const own = await ownName(stores, offer.names);
  return own === undefined
    ? offer
    : { ...decideOffer({ call, memory: { ...memory, self: [own] } }), ownName: own };
}

/** The name that recurs in the titles of the last talks, and in `names`, over different partners. */
async function ownName({ talks }: Stores, names: readonly string[]): Promise<string | undefined> {
  const last = await talks.list({ limit: TITLES });
  if (!last.ok) return undefined;
  return recurringName([names, ...last.value.map(({ talk }) => classifyTitle(talk.title ?? '').names)]);
}
