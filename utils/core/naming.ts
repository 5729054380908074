/**
 * Which person a name means.
 *
 * Law: a doubt is a question, never a guess. "Pedro" may be Pedro Alves and may be another Pedro: where only one
 * reading is left it is taken, else the reader chooses. A link that is somebody's settles it for names that fit them.
 */
import type { Person } from './person.ts';
import { fold } from './search.ts';

/** What is needed of a person to find them by name. */
export type Named = Pick<Person, 'id' | 'name' | 'aliases'>;

/** `person`: it is this one. Else `asks`: one of these, or somebody new; none of them: somebody new for certain. */
export interface Meant<P extends Named> {
  readonly person?: P;
  readonly asks: readonly P[];
}

/** Whom `name` means among `people`; `linked` is the one whom this meeting's link belongs to. */
export function whoIs<P extends Named>(name: string, people: readonly P[], linked?: P): Meant<P> {
  const exact = people.filter((person) => isCalled(person, name));
  const others = exact.filter(({ id }) => id !== linked?.id);
  if (linked && mayBeCalled(linked, name)) {
    return others.length === 0 || isCalled(linked, name)
      ? { person: linked, asks: [] }
      : { asks: [linked, ...others] };
  }
  if (exact.length === 1 && exact[0]) return { person: exact[0], asks: [] };
  return { asks: exact.length > 0 ? exact : people.filter((person) => mayBeCalled(person, name)) };
}

/** True when `name` is this person's name or alias, case and accents aside. */
export function isCalled({ name: own, aliases }: Named, name: string): boolean {
  return [own, ...aliases].some((each) => plain(each) === plain(name));
}

/** True when `name` can mean this person: "Pedro", "P. Alves" and "Pedro A." all can mean Pedro Alves. */
function mayBeCalled({ name: own, aliases }: Named, name: string): boolean {
  const sought = partsOf(name);
  // A nickname has another first name and says nothing; a known surname rules out every other one.
  const alike = [own, ...aliases].map(partsOf).filter(({ first }) => same(first, sought.first));
  return alike.length > 0 && alike.every((each) => fit(each, sought));
}

interface Parts {
  readonly first: string;
  readonly last: string | undefined;
}

function partsOf(name: string): Parts {
  const words = plain(name)
    .split(/[\s.]+/)
    .filter(Boolean);
  return { first: words[0] ?? '', last: words.length > 1 ? words.at(-1) : undefined };
}

/** True when no surname speaks against it. */
function fit(a: Parts, b: Parts): boolean {
  return a.last === undefined || b.last === undefined || same(a.last, b.last);
}

/** Equal, or one is the other's initial. */
function same(a: string, b: string): boolean {
  if (a === '' || b === '') return false;
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return [...short].length === 1 && long.startsWith(short);
}

function plain(name: string): string {
  return fold(name).replace(/\s+/g, ' ').trim();
}

/**
 * The name that recurs over different partners in the `pairs` of names that titles hold: this person's own.
 * Undefined while none does, or two do.
 */
export function recurringName(pairs: readonly (readonly string[])[]): string | undefined {
  const partners = new Map<string, { readonly name: string; readonly others: Set<string> }>();
  for (const pair of pairs) {
    if (pair.length !== 2) continue;
    for (const name of pair) {
      const key = plain(name);
      const known = partners.get(key) ?? { name, others: new Set() };
      for (const other of pair) if (plain(other) !== key) known.others.add(plain(other));
      partners.set(key, known);
    }
  }
  const recurring = [...partners.values()].filter(({ others }) => others.size > 1);
  return recurring.length === 1 ? recurring[0]?.name : undefined;
}
