/**
 * What a title means, as a list of rules.
 *
 * Law: the first rule that fits decides. Every rule carries titles it was written for; they must not trip any other
 * rule but those that it says it `outranks`. Rules that say no come first: a panel that nobody asked for costs more
 * than a chip.
 */
import { mentions, type NamedPart, type TitleParts } from './title-parts.ts';
import { key } from './title-text.ts';
import { ABOUT, CROWD, FIGURES, TEAM } from './title-vetoes.ts';
import { BOOKS, FAMOUS_PAIRS, NOT_A_NAME, pairKey } from './title-work.ts';

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

const isSure = ({ grade }: NamedPart): boolean => grade === 'sure';
const isGiven = ({ grade }: NamedPart): boolean => grade !== 'maybe';
const isBehind = ({ behind }: NamedPart): boolean => behind;

/** Germanic and Finnish tongues make one word of it: Führungskräftetraining. */
const ABOUT_ENDING =
  /\p{L}(?:training|schulung|seminar|kurs|kursus|cursus|workshop|utbildning|opplaring|koulutus)(?!\p{L})/u;

export const TITLE_RULES: readonly TitleRule[] = [
  {
    id: 'platform-default',
    kind: 'unknown',
    fits: ({ parts: { text } }) =>
      /^(?:google meet|meet|(?:my |new )?zoom(?: meeting)?|(?:new |instant |scheduled )?meeting|[a-z]{3}-[a-z]{4}-[a-z]{3}|[\d ]{9,14})$/i.test(
        text,
      ) ||
      /(?:personal meeting(?: room)?|personal room|['’]s? (?:zoom|instant|scheduled) meeting)$/i.test(text) ||
      /^(?:r[ée]union zoom de|reuni[óo]n de zoom de|riunione zoom di|reuni[ãa]o zoom de|zoom[- ]meeting (?:von|van|med|invitation|einladung)) /i.test(
        text,
      ) ||
      /(?:の ?|的 ?|님의 ?)zoom ?(?:ミーティング|会议|會議|회의)$/i.test(text),
    outranks: ['one-name'],
    examples: [
      'Google Meet',
      'Zoom Meeting',
      'abc-defg-hij',
      "Alice Smith's Personal Meeting Room",
      '123 4567 8901',
      "Tom's Zoom Meeting",
      'Réunion Zoom de Léa',
    ],
  },
  {
    id: 'about-one-on-ones',
    kind: 'unknown',
    fits: ({ parts }) =>
      (parts.strength !== undefined || /mitarbeitergespr/i.test(parts.text)) &&
      (mentions(parts.said, ABOUT) || ABOUT_ENDING.test(parts.said.keyed) || / 101$/.test(parts.text)),
    outranks: ['crowd', 'one-on-one-phrase'],
    examples: [
      'How to run a 1:1 (workshop)',
      "1:1 best practices - managers' forum",
      'Schulung Führungskräfte: 1:1s',
      'Workshop: Mitarbeitergespräche führen',
      'Тренинг: как проводить 1:1',
      'Formation managers : réussir ses 1:1',
      '원온원 교육 (팀장 대상)',
      '1on1研修',
      'Szkolenie: jak prowadzić 1:1',
    ],
  },
  {
    id: 'ratio-score-verse',
    kind: 'unknown',
    fits: ({ parts: { text, said, strength, names } }) =>
      (strength !== undefined && mentions(said, FIGURES)) ||
      /(?<![\d:])(?:[2-9] ?: ?\d|\d ?: ?[2-9])(?![\d:])/.test(text) ||
      (/^(?:\d )?\S+ 1[:-]1$/.test(text) && names.some(({ name }) => BOOKS.spaced.has(key(name)))),
    outranks: ['one-on-one-phrase', 'one-on-one-figure', 'team', 'with-two', 'two-names'],
    examples: [
      'Maßstab 1:1 Modell',
      'Match nul 1-1',
      '1:1 devices - school board',
      'Нічия 1:1',
      'Chapter 1:1 reading',
      'John 1:1',
      '縮尺1:1 レビュー',
      '2:1 with Ana and Tom',
      'Birebir ölçek modeli',
    ],
  },
  {
    id: 'plus-others',
    kind: 'group',
    fits: ({ parts: { text } }) =>
      /\+ ?(?:\d|team|all|others|guests|everyone)|1 ?: ?(?:many|n)\b/i.test(text),
    outranks: ['two-names', 'team'],
    examples: [
      'Alice +2 (Acme) <> Bob +1 (BigCo)',
      '[Internal] Alice +3',
      'Team 1:many',
      'Anna & Ben + team',
    ],
  },
  {
    id: 'crowd',
    kind: 'group',
    fits: ({ parts }) =>
      mentions(parts.said, CROWD) || /all[ -]hands|town ?hall|\bq ?& ?a\b/i.test(parts.text),
    outranks: ['team'],
    examples: ['Group 1:1', "Anna's org all hands", 'Managers forum', 'Q&A with the CEO', '全员大会'],
  },
  {
    id: 'three-names',
    kind: 'group',
    fits: ({ parts: { names } }) => names.filter(isSure).length >= 3,
    outranks: ['one-on-one-figure'],
    examples: ['Anna, Ben & Carl', 'Alice <> Bob <> Carol', 'Анна, Иван и Ольга', '1:1s: Ana, Tom, Lee'],
  },
  {
    id: 'one-on-one-phrase',
    kind: 'one-on-one',
    fits: ({ parts: { strength, names, outside } }) =>
      strength === 'word' && (names.some(isSure) || !mentions(outside, NOT_A_NAME)),
    outranks: ['two-names', 'one-name'],
    examples: [
      '1on1 Kenji',
      'Bi-weekly one on one - Chloe / Dan',
      'tete a tete avec Hugo',
      'Vier-Augen-Gespräch',
      'Einzelgespräch Lisa',
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
    fits: ({ parts: { strength, names, rest } }) => {
      if (strength !== 'figure') return false;
      // "Ana 1:1 Tom" is two people, "Santos 1:1 Palmeiras" a score.
      const isAround = names.some(isBehind) && !names.every(isBehind);
      if (isAround) return names.every(isGiven);
      if (rest.length > 0) return names.some((name) => isGiven(name) && name.grade !== 'seldom');
      return names.some(isGiven) || names.every(isBehind);
    },
    outranks: ['one-name'],
    examples: [
      '1:1',
      '1:1 w/ Ana',
      'Ana:Tom 1:1',
      'Skip-level 1:1',
      '1:1 أحمد',
      '1:1_Ana_Tom',
      '1:1 Ana – career plans',
      '1 a 1 com João',
      '1:1 Xquenda',
    ],
  },
  {
    id: 'one-on-one-sign',
    kind: 'one-on-one',
    fits: ({ parts: { strength, names, rest } }) =>
      (strength === 'weak' || (strength === 'named' && names.length > 0)) &&
      rest.length === 0 &&
      names.length <= 2 &&
      // A name before and one behind are two clubs: "Simba 1-1 Yanga".
      (strength === 'named' || names.every(isBehind) || !names.some(isBehind)) &&
      names.every((name) => isSure(name) || (isGiven(name) && isBehind(name))),
    outranks: ['one-name'],
    examples: ['O3 - Lee', '1 2 1 with Paul', '1-1 Priya', '121 Priya', 'Annual review – Ben'],
  },
  {
    id: 'team',
    kind: 'group',
    fits: ({ parts }) => mentions(parts.outside, TEAM),
    examples: [
      'Teammeeting',
      'Planificación sprint',
      '团队周会',
      '팀 회의',
      'Rapat divisi',
      'Weekly standup',
      'Team Anna sync',
    ],
  },
  {
    id: 'with-two',
    kind: 'group',
    fits: ({ parts: { names, rest }, selfNamed }) =>
      names.length === 2 && rest.length === 0 && names[0]?.joint === 'with' && !selfNamed,
    outranks: ['two-names'],
    examples: ['Sync with Ana and Tom', 'Kaffee mit Nina und Paul'],
  },
  {
    id: 'famous-pair',
    kind: 'unknown',
    fits: ({ parts: { names } }) => {
      const pair = names.map(({ name }) => key(name));
      const first = pair.map((name) => name.split(' ')[0] ?? '');
      return pair.length === 2 && (FAMOUS_PAIRS.has(pairKey(first)) || pair[0] === pair[1]);
    },
    outranks: ['two-names'],
    examples: ['Barnes & Noble', 'Johnson & Johnson', 'Marks & Spencer call', 'Tom & Jerry', "Ben & Jerry's"],
  },
  {
    id: 'two-names',
    kind: 'one-on-one',
    fits: ({ parts: { names, rest, soft }, selfNamed }) => {
      const [one, two] = names;
      if (!one || !two || names.length > 2 || rest.length > 0) return false;
      if (!names.some(isSure) && !names.every(({ grade }) => grade === 'quiet')) return false;
      if (selfNamed) return true;
      // "Max und Moritz Lesung" is about them; people are named alike.
      if (names.some(({ tail }) => tail) && !(one.name.includes(' ') && two.name.includes(' '))) return false;
      if (two.joint === 'pair') return names.every(isGiven) || soft;
      return names.every(isSure) && (two.joint === 'dash' || (two.joint === 'list' && soft));
    },
    examples: [
      'Anna / Ben',
      'Anna <> Ben weekly touchpoint',
      'Anna x Ben',
      'Anna & Ben',
      'Anna | Ben',
      'Anna ↔ Ben',
      'Anna – Ben',
      'Anna Kim and Jon Seager',
      "Mary-Jane O'Neil / José Ñúñez",
      'Alice (Acme) <> Bob (BigCo)',
      'דנה / יוסי',
      '王伟 & 李娜',
      'Virtual coffee: Lena & Max',
      'Sofia / Tom',
      'Café: Léa, Hugo',
    ],
  },
  {
    id: 'one-name',
    kind: 'one-on-one',
    fits: ({
      parts: {
        names: [one, two],
        rest,
        soft,
      },
    }) =>
      one !== undefined &&
      two === undefined &&
      isSure(one) &&
      rest.length === 0 &&
      (soft || one.joint === 'with'),
    examples: [
      'Call with Jane Doe',
      'Steve - sync',
      'Feedback - Rafael',
      'Café avec Hugo',
      'Treffen mit Nina',
      'Созвон с Иваном',
      'Kahvi Pekan kanssa',
    ],
  },
  {
    id: 'someone-known',
    kind: 'one-on-one',
    fits: ({ parts: { rest }, others, knowsOther }) => others.length === 1 && rest.length === 0 && knowsOther,
    examples: ['Pedro', 'pedro', 'April'],
    known: { people: ['Pedro Alves', 'April Jones'] },
  },
];
