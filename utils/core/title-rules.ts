/**
 * What a title means, as a list of rules.
 *
 * Law: the first rule that fits decides, and every rule carries titles it was written for; a test runs them all.
 * Rules that say no come first: a panel that nobody asked for costs more than a chip.
 */
import { fold } from './search.ts';
import { mentions, type TitleParts } from './title-parts.ts';
import { ABOUT, CROWD, FAMOUS_PAIRS, FIGURES, SELDOM_A_PAIR, TEAM } from './title-words.ts';

export type TitleKind = 'one-on-one' | 'group' | 'unknown';

/** The names with what is known of whose they are. */
export interface RuleContext {
  readonly parts: TitleParts;
  /** The name of this person stands in the title. */
  readonly selfNamed: boolean;
  /** The only other name is of somebody whom Aside knows. */
  readonly knowsOther: boolean;
  /** Folded names, self left out. */
  readonly others: readonly string[];
}

export interface TitleRule {
  readonly id: string;
  readonly kind: TitleKind;
  readonly fits: (context: RuleContext) => boolean;
  readonly examples: readonly string[];
  /** What the examples take for granted. */
  readonly known?: { readonly self?: readonly string[]; readonly people?: readonly string[] };
}

export const TITLE_RULES: readonly TitleRule[] = [
  {
    id: 'platform-default',
    kind: 'unknown',
    fits: ({ parts: { text } }) =>
      /^(?:google meet|meet|zoom|zoom meeting|meeting|[a-z]{3}-[a-z]{4}-[a-z]{3}|[\d ]{9,14})$/i.test(text) ||
      /(?:personal meeting room|'s zoom meeting|’s zoom meeting)$/i.test(text),
    examples: [
      'Google Meet',
      'Zoom Meeting',
      'abc-defg-hij',
      "Alice Smith's Personal Meeting Room",
      '123 4567 8901',
    ],
  },
  {
    id: 'about-one-on-ones',
    kind: 'unknown',
    fits: ({ parts }) =>
      (parts.strength !== undefined || /mitarbeitergespr/i.test(parts.text)) &&
      (mentions(parts.said, ABOUT) || /\bhow to\b/i.test(parts.text)),
    examples: [
      'How to run a 1:1 (workshop)',
      "1:1 best practices - managers' forum",
      'Schulung Führungskräfte: 1:1s',
      'Тренинг: как проводить 1:1',
      '원온원 교육 (팀장 대상)',
    ],
  },
  {
    id: 'ratio-score-verse',
    kind: 'unknown',
    fits: ({ parts: { text, said, strength } }) =>
      (strength !== undefined && mentions(said, FIGURES)) ||
      /(?<![\d:])(?:[2-9] ?: ?\d|\d ?: ?[2-9])(?![\d:])/.test(text) ||
      /^(?:\d )?john 1:1$/i.test(text),
    examples: [
      'Maßstab 1:1 Modell',
      'Match nul 1-1',
      '1:1 device program - school board',
      'Нічия 1:1',
      'Chapter 1:1 reading',
      'John 1:1',
      '縮尺1:1 レビュー',
      '2:1 with Ana and Tom',
    ],
  },
  {
    id: 'plus-others',
    kind: 'group',
    fits: ({ parts: { text } }) => /\+ ?\d|1 ?: ?(?:many|n)\b/i.test(text),
    examples: ['Alice +2 (Acme) <> Bob +1 (BigCo)', '[Internal] Alice +3', 'Team 1:many'],
  },
  {
    id: 'crowd',
    kind: 'group',
    fits: ({ parts }) =>
      mentions(parts.said, CROWD) || /all[ -]hands|town ?hall|\bq ?& ?a\b/i.test(parts.text),
    examples: ['Group 1:1', "Anna's org all hands", 'Managers forum', 'Q&A with the CEO', '全员大会'],
  },
  {
    id: 'one-on-one-word',
    kind: 'one-on-one',
    fits: ({ parts: { strength } }) => strength === 'word',
    examples: [
      '1on1 Kenji',
      'Bi-weekly one on one - Chloe / Dan',
      'tete a tete avec Hugo',
      'Vier-Augen-Gespräch',
      'Einzelgespräch Lisa',
      '1 a 1 com João',
      'Один на один с Иваном',
      '一对一 王伟',
      '원온원 (지민 x 민수)',
      'คุยตัวต่อตัวกับ มานี',
      'Bila Sanne',
    ],
  },
  {
    id: 'one-on-one-figure',
    kind: 'one-on-one',
    fits: ({ parts: { strength, names, rest } }) =>
      strength === 'figure' && (names.length > 0 || rest.length === 0),
    examples: [
      '1:1',
      '1:1 w/ Ana',
      'Ana:Tom 1:1',
      'Skip-level 1:1',
      '1:1 أحمد',
      '1:1_Ana_Tom',
      '1:1 Ana – career plans',
    ],
  },
  {
    id: 'one-on-one-sign',
    kind: 'one-on-one',
    fits: ({ parts: { strength, names, rest } }) =>
      strength === 'weak' && rest.length === 0 && names.length <= 2,
    examples: ['O3 - Lee', '1 2 1 with Paul', 'Họp 1-1 với Lan', '121 Priya'],
  },
  {
    id: 'team',
    kind: 'group',
    fits: ({ parts }) => mentions(parts.outside, TEAM),
    examples: [
      'Teammeeting',
      'Anna & Ben + team',
      'Planificación sprint',
      '团队周会',
      '팀 회의',
      'Rapat tim',
      'Weekly standup',
    ],
  },
  {
    id: 'three-names',
    kind: 'group',
    fits: ({ parts: { names, rest } }) => names.length >= 3 && rest.length === 0,
    examples: ['Anna, Ben & Carl', 'Alice <> Bob <> Carol'],
  },
  {
    id: 'with-two',
    kind: 'group',
    fits: ({ parts: { names, rest }, selfNamed }) =>
      names.length === 2 && rest.length === 0 && names[0]?.joint === 'with' && !selfNamed,
    examples: ['Sync with Ana and Tom'],
  },
  {
    id: 'famous-pair',
    kind: 'unknown',
    fits: ({ parts: { names } }) => {
      const pair = names.map(({ name }) => fold(name));
      return FAMOUS_PAIRS.has(pair.join(' ')) || (pair.length === 2 && pair[0] === pair[1]);
    },
    examples: ['Barnes & Noble', 'Johnson & Johnson', 'Marks & Spencer call'],
  },
  {
    id: 'places-months-codenames',
    kind: 'unknown',
    fits: ({ parts: { names } }) =>
      names.length > 1 && names.every(({ name }) => SELDOM_A_PAIR.spaced.has(fold(name))),
    examples: ['April / May', 'Austin <> Boston', 'Sync: Falcon/Eagle', 'Ruby / Scala'],
  },
  {
    id: 'two-names',
    kind: 'one-on-one',
    fits: ({ parts: { names, rest }, selfNamed }) =>
      names.length === 2 && rest.length === 0 && (selfNamed || names[1]?.joint === 'pair'),
    examples: [
      'Anna / Ben',
      'Anna <> Ben weekly touchpoint',
      'Anna x Ben',
      'Anna & Ben',
      'Anna | Ben',
      'Anna ↔ Ben',
      'Anna Kim and Jon Seager',
      "Mary-Jane O'Neil / José Ñúñez",
      'Alice (Acme) <> Bob (BigCo)',
      'דנה / יוסי',
      '王伟 & 李娜',
      'Virtual coffee: Lena & Max',
    ],
  },
  {
    id: 'with-name',
    kind: 'one-on-one',
    fits: ({ parts: { names, rest, soft } }) =>
      names.length === 1 && rest.length === 0 && soft && names[0]?.joint === 'with',
    examples: ['Call with Jane Doe', 'Café avec Hugo', 'Treffen mit Nina', 'Созвон с Иваном'],
  },
  {
    id: 'someone-known',
    kind: 'one-on-one',
    fits: ({ parts: { rest }, others, knowsOther }) => others.length === 1 && rest.length === 0 && knowsOther,
    examples: ['Pedro', 'Pedro - sync', 'pedro weekly'],
    known: { people: ['Pedro Alves'] },
  },
];
