/**
 * The rules that say no to a title, whatever else it says.
 *
 * Law: they come before all others: a panel that nobody asked for costs more than a chip.
 */
import { mentions } from './title-parts.ts';
import { isSure, type TitleRule } from './title-rule.ts';
import { key } from './title-text.ts';
import { ABOUT, CROWD, FIGURES } from './title-vetoes.ts';
import { BOOKS } from './title-work.ts';

/** Germanic and Finnish tongues make one word of it: Führungskräftetraining. */
const ABOUT_ENDING =
  /\p{L}(?:training|schulung|seminar|kurs|kursus|cursus|workshop|utbildning|opplaring|koulutus)(?!\p{L})/u;

/** In the order in which they are asked. */
export const VETO_RULES: readonly TitleRule[] = [
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
];
