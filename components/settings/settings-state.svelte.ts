import type { Offer } from '../../utils/core/offer.ts';
import type { StorageFault } from '../../utils/core/outcome.ts';
import type { Relation } from '../../utils/core/person.ts';
import type { PagesPort, Settings, Stores } from '../../utils/core/ports.ts';

/** When Aside opens: the rules of titles, the relations, one's own names; and what a title would come to. */
export class SettingsState {
  settings = $state.raw<Settings>();
  /** Why the last change was not stored; nothing was changed by it. */
  fault = $state.raw<StorageFault>();
  /** A title to try, and what Aside would do about it. */
  title = $state.raw('');
  tried = $state.raw<Offer>();

  readonly #stores: Stores;
  readonly #pages: Pick<PagesPort, 'tryTitle'>;
  readonly #stopHearing: () => void;
  #asked = 0;

  constructor(stores: Stores, pages: Pick<PagesPort, 'tryTitle'>) {
    this.#stores = stores;
    this.#pages = pages;
    this.#stopHearing = stores.changes.hear((store) => {
      if (store === 'settings') void this.load();
    });
  }

  close(): void {
    this.#stopHearing();
  }

  async load(): Promise<void> {
    const settings = await this.#stores.settings.get();
    if (settings.ok) this.settings = settings.value;
    else this.fault = settings.fault;
    await this.try(this.title);
  }

  async update(change: Partial<Settings>): Promise<void> {
    const settings = await this.#stores.settings.update(change);
    this.fault = settings.ok ? undefined : settings.fault;
    if (settings.ok) this.settings = settings.value;
    await this.try(this.title);
  }

  /** Lets Aside open by itself for people of this relation, or ask first. */
  async opensFor(relation: Relation, opens: boolean): Promise<void> {
    const others = (this.settings?.asksFor ?? []).filter((each) => each !== relation);
    await this.update({ asksFor: opens ? others : [...others, relation] });
  }

  /** Asks what a call with this title would come to; only the answer to the last question counts. */
  async try(title: string): Promise<void> {
    this.title = title;
    const asked = ++this.#asked;
    const offer = title.trim() === '' ? undefined : await this.#pages.tryTitle(title);
    if (asked === this.#asked) this.tried = offer;
  }
}
