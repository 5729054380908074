/**
 * What a title means, as a list of rules.
 *
 * Law: the first rule that fits decides. Every rule carries titles it was written for; they must not trip any other
 * rule but those that it says it `outranks`. Rules that say no come first: a panel that nobody asked for costs more
 * than a chip.
 */
import { isCased } from './title-name.ts';
import { mentions, type NamedPart } from './title-parts.ts';
import { isSure, type TitleRule } from './title-rule.ts';
import { key } from './title-text.ts';
import { VETO_RULES } from './title-veto-rules.ts';
import { TEAM } from './title-vetoes.ts';
import { FAMOUS_PAIRS, NOT_A_NAME, pairKey } from './title-work.ts';

const isGiven = ({ grade }: NamedPart): boolean => grade !== 'maybe';
const isBehind = ({ behind }: NamedPart): boolean => behind;

/** All rules, in the order in which they are asked. */
export const TITLE_RULES: readonly TitleRule[] = [
  ...VETO_RULES,
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
      if (two.joint === 'pair')
        return names.every(isGiven) || soft || names.every(({ name }) => isCased(name));
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
        personal,
      },
    }) => {
      if (!one || two || rest.length > 0) return false;
      const isWith = one.joint === 'with';
      if (isSure(one)) return soft || isWith;
      return isWith && (one.grade === 'quiet' || (personal && !one.name.includes(' ')));
    },
    examples: [
      'Call with Jane Doe',
      'Steve - sync',
      'Feedback - Rafael',
      'Café avec Hugo',
      'Treffen mit Nina',
      'Созвон с Иваном',
      'Kahvi Pekan kanssa',
      'Coffee with Xquenda',
      'Coffee with Jordan',
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
