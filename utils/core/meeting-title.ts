/**
 * What a meeting's title says: is this a one-on-one, and with whom.
 *
 * Law: sure or silent. `one-on-one` opens a panel unasked, so what is not clear is `unknown` and only asks. The
 * rules are data (`title-rules.ts`), the phrases, words and names too (`title-*.ts`). Any string is answered, in
 * linear time. Names weigh a quarter of a megabyte, so only the background may import this.
 */
import { takeApart } from './title-parts.ts';
import type { RuleContext, TitleKind } from './title-rule.ts';
import { TITLE_RULES } from './title-rules.ts';
import { key } from './title-text.ts';

export interface TitleVerdict {
  readonly kind: TitleKind;
  /** Personal names as written, this person's own left out. Empty unless it is a one-on-one. */
  readonly names: readonly string[];
  /** The other person, when exactly one name is left. */
  readonly person?: string;
  /** The id of the rule that decided; absent when none fitted. */
  readonly rule?: string;
}

/** What helps to read a title: what this person is called in titles, and whom Aside knows. */
export interface KnownNames {
  readonly self?: readonly string[];
  readonly people?: readonly string[];
}

/** Reads `title`, of which the first 300 characters count. Never throws. */
export function classifyTitle(title: string, known: KnownNames = {}): TitleVerdict {
  const { context, names } = contextOf(title, known);
  const rule = TITLE_RULES.find(({ fits }) => fits(context));
  if (!rule) return { kind: 'unknown', names: [] };
  if (rule.kind !== 'one-on-one') return { kind: rule.kind, names: [], rule: rule.id };
  const [person] = names;
  return {
    kind: rule.kind,
    names,
    ...(person !== undefined && names.length === 1 && { person }),
    rule: rule.id,
  };
}

/** The ids of all rules that fit `title`, the one that decides first. */
export function rulesTripped(title: string, known: KnownNames = {}): readonly string[] {
  const { context } = contextOf(title, known);
  return TITLE_RULES.filter(({ fits }) => fits(context)).map(({ id }) => id);
}

function contextOf(
  title: string,
  known: KnownNames,
): { readonly context: RuleContext; readonly names: readonly string[] } {
  const people = foldedNames(known.people);
  const parts = takeApart(title, new Set([...people, ...foldedNames(known.self)]));
  const written = parts.names.map(({ name }) => name);
  const names = withoutSelf(written, known.self ?? []);
  const others = names.map(wholeName);
  return {
    names,
    context: {
      parts,
      others,
      selfNamed: names.length < written.length,
      knowsOther: others.some((name) => people.includes(name)),
    },
  };
}

/** Whole names and first names in compared form: a title mostly has the first name only. */
function foldedNames(names: readonly string[] = []): readonly string[] {
  return names.flatMap((name) => [wholeName(name), firstName(name)]).filter(Boolean);
}

/** Takes one name out: the one that is this person's to the letter, else by first name. Two Anas stay one Ana. */
function withoutSelf(names: readonly string[], self: readonly string[]): readonly string[] {
  const whole = self.map(wholeName);
  const first = self.map(firstName);
  const exact = names.findIndex((name) => whole.includes(wholeName(name)));
  const mine = exact >= 0 ? exact : names.findIndex((name) => isFirstNameOf(name, whole, first));
  return names.filter((_, index) => index !== mine);
}

/** "Ana" is Ana Ruiz and "Ana Ruiz" is Ana; "Ana Lopez" is not Ana Ruiz. */
function isFirstNameOf(name: string, whole: readonly string[], first: readonly string[]): boolean {
  return first.includes(wholeName(name)) || whole.includes(firstName(name));
}

function wholeName(name: string): string {
  return key(name).trim();
}

function firstName(name: string): string {
  return wholeName(name).split(' ')[0] ?? '';
}
