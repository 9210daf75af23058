import type { StoredPerson } from '../../storage/Store.ts';
import { freeName, newPerson, summaryOf } from '../people.ts';
import { type CommandRules, EVERYBODY, FACILITATORS } from './CommandRule.ts';

/** Who is in the session, and under which name. */
export const peopleCommands: CommandRules<'addProxy' | 'renameMyself'> = {
  addProxy: {
    roles: FACILITATORS,
    run({ world, facts }, { name, channel }) {
      const proxy = newPerson(world, facts, { name, role: 'participant', tokenHashes: [], proxy: channel });
      return { people: [proxy], result: { participant: summaryOf(proxy) } };
    },
  },
  renameMyself: {
    roles: EVERYBODY,
    whenClosed: true,
    run({ world, person }, { name }) {
      const renamed: StoredPerson = { ...person, name: freeName(world, name, person) };
      return { people: [renamed], result: { participant: summaryOf(renamed) } };
    },
  },
};
