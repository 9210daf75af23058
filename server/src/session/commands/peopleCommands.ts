import type { StoredPerson } from '../../storage/Store.ts';
import { cardCodes, formatCode } from '../codes.ts';
import { createKey, hashSecret } from '../keys.ts';
import { linkOf } from '../linksOf.ts';
import { ProblemError } from '../ProblemError.ts';
import { freeName, newPerson, summaryOf } from '../people.ts';
import { setRole } from '../referee/people/changeRole.ts';
import { handOn } from '../referee/people/handOn.ts';
import { mutePerson } from '../referee/people/mutePerson.ts';
import { personIn } from '../referee/people/personIn.ts';
import { letBackIn, removePerson } from '../referee/people/removePerson.ts';
import type { Decision, World } from '../referee/World.ts';
import { type CommandRules, EVERYBODY, FACILITATORS } from './CommandRule.ts';

/** Who is in the session, as what, and under which name. */
export const peopleCommands: CommandRules<
  | 'addProxy'
  | 'renameMyself'
  | 'renamePerson'
  | 'setRole'
  | 'handOn'
  | 'mutePerson'
  | 'removePerson'
  | 'letBackIn'
  | 'proxyCard'
  | 'returnLink'
> = {
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
    run: ({ world, person }, { name }) => renamed(world, person, name),
  },
  renamePerson: {
    roles: FACILITATORS,
    run: ({ world }, { participant, name }) => renamed(world, personIn(world, participant), name),
  },
  setRole: { roles: FACILITATORS, whenClosed: true, run: ({ world }, command) => setRole(world, command) },
  handOn: {
    roles: FACILITATORS,
    whenClosed: true,
    run: ({ world, person, presence }, command) =>
      handOn(world, command, person, (id) => presence.isOnline(world.stored.id, id)),
  },
  mutePerson: { roles: FACILITATORS, run: ({ world, facts }, command) => mutePerson(world, command, facts) },
  removePerson: {
    roles: FACILITATORS,
    whenClosed: true,
    run: ({ world, person, facts }, command) => removePerson(world, command, person, facts),
  },
  letBackIn: {
    roles: FACILITATORS,
    whenClosed: true,
    run: ({ world }, command) => letBackIn(world, command),
  },
  proxyCard: {
    roles: FACILITATORS,
    whenClosed: true,
    saysKeys: true,
    run: ({ world }, { participant }) => cardFor(personIn(world, participant)),
  },
  returnLink: {
    roles: EVERYBODY,
    whenClosed: true,
    saysKeys: true,
    run({ world, person, address }) {
      const key = createKey();
      return {
        people: [{ ...person, returnHash: hashSecret(key) }],
        once: { link: linkOf(address, world.stored.id, key) },
      };
    },
  },
};

function renamed(world: World, person: StoredPerson, name: string): Decision {
  const after: StoredPerson = { ...person, name: freeName(world, name, person) };
  return { people: [after], result: { participant: summaryOf(after) } };
}

/** Also anew for somebody who has come in with their card already, and has lost it. */
function cardFor(person: StoredPerson): Decision {
  if (person.proxy === undefined && person.cardHash === undefined) {
    throw new ProblemError(
      'wrong_moment',
      `${person.name} takes part on a device of their own and needs no card. Nothing was changed. A return link brings them to another device.`,
    );
  }
  const code = cardCodes.create();
  return { people: [{ ...person, cardHash: hashSecret(code) }], once: { code: formatCode(code) } };
}
