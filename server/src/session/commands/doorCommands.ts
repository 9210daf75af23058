import { freeCode } from '../freeCode.ts';
import { createKey, hashSecret } from '../keys.ts';
import { linksOf } from '../linksOf.ts';
import { admit, forgetWaiting, lockDoor, setLobby, turnAway } from '../referee/door/door.ts';
import { type CommandRules, FACILITATORS } from './CommandRule.ts';

/** Who may come in, and with which links. */
export const doorCommands: CommandRules<'setLobby' | 'admit' | 'turnAway' | 'lockDoor' | 'replaceLinks'> = {
  setLobby: {
    roles: FACILITATORS,
    whenClosed: true,
    run: ({ world, facts }, command) => setLobby(world, command, facts),
  },
  admit: {
    roles: FACILITATORS,
    whenClosed: true,
    run: ({ world, facts }, { participants }) => admit(world, participants, facts),
  },
  turnAway: { roles: FACILITATORS, whenClosed: true, run: ({ world }, command) => turnAway(world, command) },
  lockDoor: { roles: FACILITATORS, whenClosed: true, run: ({ world }, command) => lockDoor(world, command) },
  replaceLinks: {
    roles: FACILITATORS,
    whenClosed: true,
    saysKeys: true,
    async run({ world, sealer, store, address }, { role }) {
      const { id, keyHashes, sealedKeys } = world.stored;
      const key = createKey();
      const keys = { [role]: key };
      return {
        ...forgetWaiting(world, role),
        stored: {
          ...world.stored,
          keyHashes: { ...keyHashes, [role]: hashSecret(key) },
          // The facilitators' key is kept as a hash alone.
          ...(role !== 'facilitator' && { sealedKeys: { ...sealedKeys, [role]: sealer.seal(key) } }),
          // The short code stands for the participants' link: who knows the old one must not get in either.
          ...(role === 'participant' && { code: await freeCode(store) }),
        },
        once: { links: linksOf(address, id, keys), keys },
      };
    },
  },
};
