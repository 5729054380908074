/**
 * What a rule about titles is.
 *
 * Law: a rule looks at the parts of one title and at who is known, and says whether it fits; it knows no other rule.
 */
import type { NamedPart, TitleParts } from './title-parts.ts';

export type TitleKind = 'one-on-one' | 'group' | 'unknown';

/** The names with what is known of whose they are. */
export interface RuleContext {
  readonly parts: TitleParts;
  /** The name of this person stands in the title. */
  readonly selfNamed: boolean;
  /** The only other name is of somebody whom Aside knows. */
  readonly knowsOther: boolean;
  /** Names in compared form, self left out. */
  readonly others: readonly string[];
}

export interface TitleRule {
  readonly id: string;
  readonly kind: TitleKind;
  readonly fits: (context: RuleContext) => boolean;
  readonly examples: readonly string[];
  /** Rules further down that examples of this one would trip: what it is there to prevent. */
  readonly outranks?: readonly string[];
  /** What the examples take for granted. */
  readonly known?: { readonly self?: readonly string[]; readonly people?: readonly string[] };
}

/** The name holds a given name that is nothing else. */
export function isSure({ grade }: NamedPart): boolean {
  return grade === 'sure';
}
