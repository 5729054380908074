import { whoIs } from '../../utils/core/naming.ts';
import type { Clock, Ids, Stores } from '../../utils/core/ports.ts';
import { t } from '../../utils/locale/locale.ts';
import { faultSentence } from '../../utils/locale/words.ts';

/** Who was chosen: somebody known, or a name that was typed. */
export interface Chosen {
  readonly name: string;
  readonly personId: string | undefined;
}

interface Ports {
  readonly stores: Stores;
  readonly ids: Ids;
  readonly clock: Clock;
}

/** The person's id, made now where the name is new; or why it cannot be told who is meant, as a sentence. */
export async function whomOf(
  { stores, ids, clock }: Ports,
  { name, personId }: Chosen,
): Promise<{ readonly id: string } | { readonly wrong: string }> {
  const typed = name.trim();
  if (personId !== undefined) return { id: personId };
  if (typed === '') return { wrong: t('who_missing') };
  const people = await stores.people.list();
  if (!people.ok) return { wrong: faultSentence(people.fault) };
  const { person, asks } = whoIs(typed, people.value);
  if (person) return { id: person.id };
  if (asks.length > 0) return { wrong: t('who_which') };
  const at = clock.now();
  const made = await stores.people.put({
    id: ids.next(),
    name: typed,
    aliases: [],
    createdAt: at,
    changedAt: at,
  });
  return made.ok ? { id: made.value.id } : { wrong: faultSentence(made.fault) };
}
