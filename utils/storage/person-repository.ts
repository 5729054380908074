import { failed, ok, type Outcome } from '../core/outcome.ts';
import type { Person } from '../core/person.ts';
import type { PersonStore } from '../core/ports.ts';
import { nextRev, type StoredRecord } from '../core/record.ts';
import { fold } from '../core/search.ts';
import { isLiving, open, revived, seal, type Ground } from './repository.ts';

type PersonBody = Omit<Person, 'id' | 'rev' | 'changedAt'>;

/** People. Whatever names them is in the body. */
export function personRepository({ change, clock, database, device, sealer }: Ground): PersonStore {
  const openPerson = async (record: StoredRecord): Promise<Person> => ({
    ...((await open(sealer, 'people', record)) as PersonBody),
    id: record.id,
    rev: record.rev,
    changedAt: record.changedAt,
  });

  async function all(): Promise<Outcome<readonly Person[]>> {
    const found = await database.use((db) => db.getAll('people'));
    return found.ok ? ok(await Promise.all(found.value.filter(isLiving).map(openPerson))) : found;
  }

  /** Changes what lies beside the body. */
  function rewrite(id: string, step: (record: StoredRecord) => StoredRecord): Promise<Outcome<void>> {
    return change<void>('people', id, (current) => {
      if (!current) return Promise.resolve(failed({ code: 'missing' }));
      const record = { ...step(current), rev: nextRev(current.rev, device), changedAt: clock.now() };
      return Promise.resolve(ok({ value: undefined, record }));
    });
  }

  return {
    async get(id) {
      const found = await database.use((db) => db.get('people', id));
      if (!found.ok) return found;
      return isLiving(found.value) ? ok(await openPerson(found.value)) : failed({ code: 'missing' });
    },

    list: all,

    async named(name) {
      const people = await all();
      if (!people.ok) return people;
      const sought = fold(name.trim());
      const found = people.value.filter((person) =>
        [person.name, ...person.aliases].some((each) => fold(each.trim()) === sought),
      );
      return ok(found.length === 1 ? found[0] : undefined);
    },

    put({ id, changedAt, ...body }) {
      return change('people', id, async (current) => {
        const rev = nextRev(current?.rev ?? {}, device);
        const record = { id, rev, changedAt, body: await seal(sealer, 'people', id, body) };
        return ok({ value: { ...body, id, rev, changedAt }, record });
      });
    },

    remove: (id, at) => rewrite(id, (person) => ({ ...person, deletedAt: at })),

    restore: (id) => rewrite(id, revived),
  };
}
