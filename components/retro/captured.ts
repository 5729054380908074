import type { Line, LineKind, Talk } from '../../utils/core/talk.ts';
import { language, plural, type PluralKey } from '../../utils/locale/locale.ts';

const COUNTED: readonly { readonly kinds: readonly LineKind[]; readonly key: PluralKey }[] = [
  { kinds: ['mine', 'theirs'], key: 'retro_promises' },
  { kinds: ['feedback'], key: 'retro_feedback' },
  { kinds: ['agreed'], key: 'retro_agreed' },
  { kinds: ['ask'], key: 'retro_asks' },
  { kinds: ['note'], key: 'retro_notes' },
];

/** The lines of a talk in the order of their kinds: promises first, plain notes last. */
export function captured(talk: Talk): readonly Line[] {
  const lines = talk.lines.filter(({ removedAt }) => removedAt === undefined);
  return COUNTED.flatMap(({ kinds }) => lines.filter(({ kind }) => kinds.includes(kind)));
}

/** What was captured, as "3 promises and 1 feedback". */
export function capturedWords(talk: Talk): string {
  const lines = captured(talk);
  const parts = COUNTED.map(({ kinds, key }) => ({
    key,
    count: lines.filter(({ kind }) => kinds.includes(kind)).length,
  }))
    .filter(({ count }) => count > 0)
    .map(({ key, count }) => plural(key, count));
  return new Intl.ListFormat(language(), { style: 'short', type: 'unit' }).format(parts);
}
