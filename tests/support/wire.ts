/**
 * An expression that calls a function's source with the arguments. Its answer is packed as JSON, so that both
 * browsers give the same copy, and `undefined` stays apart from null.
 */
export function calling(source: string, args: readonly unknown[]): string {
  const call = `(${source})(...${JSON.stringify(args)})`;
  return `(async () => { const answer = JSON.stringify(await ${call}); return { answer: answer ?? '' }; })()`;
}

/** What `calling` packed. Throws when it is something else. */
export function unpack(packed: unknown): unknown {
  const answer =
    typeof packed === 'object' && packed !== null ? (packed as { answer?: unknown }).answer : packed;
  if (typeof answer !== 'string') throw new Error(`The browser answered ${JSON.stringify(packed)}.`);
  return answer === '' ? undefined : JSON.parse(answer);
}
