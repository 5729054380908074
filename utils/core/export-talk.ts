/*
 * A talk as Markdown with front matter. What a person wrote stays text: every character that Markdown
 * or its common dialects could take for structure is escaped. Core has no language: the words come in.
 */
import { isFolded, isOpen, type Topic } from './agenda.ts';
import type { StoredTalk } from './ports.ts';
import { elapsed } from './spans.ts';
import { talkElapsed, type Fate, type FeedbackDirection, type Line, type LineKind } from './talk.ts';
import { MINUTE, type Millis } from './time.ts';

/** The reader's words. Each gives a whole phrase; none is put together with another. */
export interface ExportWords {
  /** The first heading, as "Pedro, Thursday 21 May 2026". */
  heading(personName: string | undefined, at: Millis): string;
  /** A date and time for machines, with its offset: `2026-05-21T14:00:00+02:00`. */
  stamp(at: Millis): string;
  /** "10 min" */
  minutes(count: number): string;
  topicTitle(topic: Topic): string;
  kind(kind: LineKind): string;
  direction(direction: FeedbackDirection): string;
  /** The label of the other person's words. */
  quoted(personName: string | undefined): string;
  /** "by Fri 29 May" */
  due(day: string): string;
  kept(at: Millis): string;
  done(): string;
  skipped(): string;
  /** "Marked at 14:12" */
  mark(at: Millis): string;
  /** Over lines whose topic is gone. */
  elsewhere(): string;
  /** Before text that was never filed. */
  draft(): string;
  retro(): string;
  /** "Worth it: 4 of 5" */
  worth(worth: number): string;
  /** Before the one thing to change. */
  change(): string;
  fate(fate: Fate): string;
}

/** One talk as a Markdown file, ended by a line feed. Removed topics and lines are left out. */
export function talkToMarkdown(
  stored: StoredTalk,
  personName: string | undefined,
  words: ExportWords,
): string {
  const { talk } = stored;
  const end = talk.endedAt ?? talk.lastSeenAt;
  const topics = talk.agenda.topics.filter(({ removedAt }) => removedAt === undefined);
  const lines = talk.lines.filter(({ removedAt }) => removedAt === undefined);
  const known = new Set(topics.map(({ id }) => id));
  const written = (topicId: string): readonly string[] => [
    ...lines.filter((line) => line.topicId === topicId).map((line) => item(line, personName, words)),
    ...talk.marks.filter((mark) => mark.topicId === topicId).map(({ at }) => bullet([plain(words.mark(at))])),
    ...draftOf(talk.drafts[topicId], words),
  ];
  const sections = topics.flatMap((topic): readonly string[] => {
    const body = written(topic.id);
    const silent = body.length === 0 && topic.spans.length === 0 && isOpen(topic);
    if (silent && (topic.origin === 'standing' || isFolded(topic))) return [];
    return [section(words.topicTitle(topic), [...about(topic, end, words), ...body])];
  });
  const lost = [
    ...lines.filter(({ topicId }) => !known.has(topicId)).map((line) => item(line, personName, words)),
    ...talk.marks
      .filter(({ topicId }) => topicId === undefined || !known.has(topicId))
      .map(({ at }) => bullet([plain(words.mark(at))])),
    ...Object.entries(talk.drafts)
      .filter(([topicId]) => !known.has(topicId))
      .flatMap(([, text]) => draftOf(text, words)),
  ];
  return [
    frontMatter([
      ['aside', 1],
      ['person', personName],
      ['title', talk.title],
      ['started', words.stamp(talk.liveAt ?? stored.startedAt)],
      ['ended', talk.endedAt === undefined ? undefined : words.stamp(talk.endedAt)],
      ['minutes', Math.round(talkElapsed(talk, end) / MINUTE)],
      ['worth', talk.retro.worth],
    ]),
    `# ${plain(words.heading(personName, stored.startedAt))}`,
    ...sections,
    ...(lost.length > 0 ? [section(words.elsewhere(), lost)] : []),
    ...retroSection(stored, topics, words),
  ]
    .join('\n\n')
    .concat('\n');
}

/** One line of `text`, with nothing in it that Markdown or a common dialect would take for structure. */
export function escapeMarkdown(text: string): string {
  return (
    text
      .replace(/[\\`*_{}[\]<>#|~=^$]/g, '\\$&')
      // Entities, comments, inline fields, addresses and emoji by name.
      .replace(/&(?=#?\w+;)|%(?=%)|:(?=[:/])|:(?=[\w+-]+:)/g, '\\$&')
      // What begins a list, a rule or a definition begins it at the start of a line only.
      .replace(/^([ \t]*)([-+:])/, '$1\\$2')
      .replace(/^([ \t]*\d+)([.)])/, '$1\\$2')
      // Blanks would begin code.
      .replace(/^[ \t]+/, (blanks) => '\u00a0'.repeat(blanks.replaceAll('\t', '    ').length))
  );
}

function item(line: Line, personName: string | undefined, words: ExportWords): string {
  const label =
    line.kind === 'note'
      ? []
      : [line.direction === undefined ? words.kind(line.kind) : words.direction(line.direction)];
  return bullet([
    ...[...label, ...(line.quoted ? [words.quoted(personName)] : [])].map(strong),
    block(line.text),
    ...(line.dueOn === undefined ? [] : [emphasis(words.due(line.dueOn))]),
    ...(line.keptAt === undefined ? [] : [emphasis(words.kept(line.keptAt))]),
  ]);
}

function about(topic: Topic, end: Millis, words: ExportWords): readonly string[] {
  const minutes = Math.round(elapsed(topic.spans, end) / MINUTE);
  const parts = [
    ...(minutes > 0 ? [words.minutes(minutes)] : []),
    ...(topic.doneAt === undefined ? [] : [words.done()]),
    ...(topic.skippedAt === undefined ? [] : [words.skipped()]),
  ];
  return parts.length > 0 ? [parts.map(emphasis).join(' · ')] : [];
}

function draftOf(text: string | undefined, words: ExportWords): readonly string[] {
  return text?.trim() ? [bullet([strong(words.draft()), block(text)])] : [];
}

function retroSection({ talk }: StoredTalk, topics: readonly Topic[], words: ExportWords): readonly string[] {
  const { worth, change, fates } = talk.retro;
  const items = [
    ...(worth === undefined ? [] : [bullet([plain(words.worth(worth))])]),
    ...(change === undefined ? [] : [bullet([strong(words.change()), block(change)])]),
    ...topics.flatMap((topic) => {
      const fate = fates[topic.id];
      return fate === undefined ? [] : [bullet([plain(words.topicTitle(topic)), emphasis(words.fate(fate))])];
    }),
  ];
  return items.length > 0 ? [section(words.retro(), items)] : [];
}

/** A heading and what stands under it: paragraphs apart, items of one list together. */
function section(title: string, body: readonly string[]): string {
  const paragraphs = body.filter((part) => !part.startsWith('- '));
  const items = body.filter((part) => part.startsWith('- '));
  return [`## ${plain(title)}`, ...paragraphs, ...(items.length > 0 ? [items.join('\n')] : [])].join('\n\n');
}

function bullet(parts: readonly string[]): string {
  return `- ${parts.filter((part) => part !== '').join(' ')}`;
}

/** Text of several lines inside a list item: its line breaks and paragraphs stay. */
function block(text: string): string {
  return breaks(text)
    .split(/\n(?:[ \t]*\n)+/)
    .map((paragraph) => paragraph.split('\n').map(escapeMarkdown).join('\\\n  '))
    .join('\n\n  ');
}

function plain(text: string): string {
  return escapeMarkdown(breaks(text).replace(/\s+/g, ' ').trim());
}

function strong(text: string): string {
  return `**${plain(text)}**`;
}

function emphasis(text: string): string {
  return `*${plain(text)}*`;
}

/** Every way to end a line is one; what no editor shows is gone. */
function breaks(text: string): string {
  return text
    .replace(/\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g, '\n')
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f]/g, '')
    .trim();
}

type FrontMatterValue = string | number | undefined;

/** YAML whose strings are JSON strings: every YAML reader takes them. Absent values are left out. */
function frontMatter(fields: readonly (readonly [string, FrontMatterValue])[]): string {
  const lines = fields
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${typeof value === 'string' ? quotedYaml(value) : String(value)}`);
  return ['---', ...lines, '---'].join('\n');
}

function quotedYaml(text: string): string {
  const special = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;
  const escaped = (character: string): string =>
    `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(text).replace(special, escaped);
}
