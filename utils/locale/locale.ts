import type messages from '../../public/_locales/en/messages.json';

/** Every key there is; a missing one is a type error. */
export type MessageKey = keyof typeof messages;

/** The stems that have `_one` and `_other` forms. */
type PluralStem<K> = K extends `${infer Stem}_other` ? Stem : never;
export type PluralKey = PluralStem<MessageKey>;

/** Where messages come from: the browser's own catalogue, or a test's. */
interface Catalogue {
  getMessage(key: string, substitutions?: string[]): string;
  getUILanguage(): string;
}

let catalogue: Catalogue | undefined;

/** Sets the catalogue; each page's composition root calls it once with `browser.i18n`. */
export function setCatalogue(source: Catalogue): void {
  catalogue = source;
}

function source(): Catalogue {
  if (!catalogue) throw new Error('setCatalogue was not called');
  return catalogue;
}

/** The language of the browser's own interface, a BCP 47 tag; dates and numbers follow it. */
export function language(): string {
  return source().getUILanguage();
}

/** The message for `key`, its `$1` to `$9` filled in. Numbers are written the reader's way. */
export function t(key: MessageKey, ...substitutions: readonly (string | number)[]): string {
  return source().getMessage(key, substitutions.map(written));
}

/** The plural form of `key` for `count`, which is also `$1`. */
export function plural(
  key: PluralKey,
  count: number,
  ...substitutions: readonly (string | number)[]
): string {
  const category = new Intl.PluralRules(language()).select(count);
  const form = source().getMessage(`${key}_${category}`, [count, ...substitutions].map(written));
  return form || source().getMessage(`${key}_other`, [count, ...substitutions].map(written));
}

function written(value: string | number): string {
  return typeof value === 'number' ? new Intl.NumberFormat(language()).format(value) : value;
}
