/** Labelled titles: read, judged, and scored by language. */
import { readFileSync } from 'node:fs';
import { classifyTitle, type TitleVerdict } from '../../utils/core/meeting-title.ts';

export interface LabelledTitle {
  readonly isOneOnOne: boolean;
  readonly language: string;
  readonly title: string;
  /** Personal names as written, in order. */
  readonly names: readonly string[];
}

/** Rows of label, language, title and names, with a head line. */
export function readTitles(file: string): readonly LabelledTitle[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .slice(1)
    .filter(Boolean)
    .map((line) => line.split('\t'))
    .map(([label, language = '', title = '', names = '']) => ({
      isOneOnOne: label === '1on1',
      language,
      title,
      names: names.split(',').filter(Boolean),
    }));
}

export interface Judged extends LabelledTitle {
  readonly verdict: TitleVerdict;
}

export function judge(titles: readonly LabelledTitle[]): readonly Judged[] {
  return titles.map((labelled) => ({ ...labelled, verdict: classifyTitle(labelled.title) }));
}

export interface Score {
  readonly titles: number;
  readonly precision: number;
  readonly recall: number;
  /** Names right among the one-on-ones that were seen and have names. */
  readonly names: number;
}

export function score(judged: readonly Judged[]): Score {
  const said = judged.filter(({ verdict }) => verdict.kind === 'one-on-one');
  const right = said.filter(({ isOneOnOne }) => isOneOnOne);
  const wanted = judged.filter(({ isOneOnOne }) => isOneOnOne);
  const named = right.filter(({ names }) => names.length > 0);
  return {
    titles: judged.length,
    precision: share(right.length, said.length),
    recall: share(right.length, wanted.length),
    names: share(
      named.filter(({ names, verdict }) => names.join() === verdict.names.join()).length,
      named.length,
    ),
  };
}

export function byLanguage(judged: readonly Judged[]): ReadonlyMap<string, readonly Judged[]> {
  return Map.groupBy(judged, ({ language }) => language);
}

/** Of nothing, nothing is wrong. */
function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}
