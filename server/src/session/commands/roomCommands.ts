import { assignRooms } from '../referee/rooms/assignRooms.ts';
import { closeRoom, extendRoom } from '../referee/rooms/oneRoom.ts';
import { chooseRoom, placePerson, setRoomLink } from '../referee/rooms/placePeople.ts';
import { setRotations } from '../referee/rooms/rotations.ts';
import { closeRooms, extendRooms, openRooms, rotateRooms } from '../referee/rooms/runRooms.ts';
import { decided } from '../referee/World.ts';
import { prepareBoards, questionsOf } from '../roomBoards.ts';
import { type CommandRules, EVERYBODY, FACILITATORS } from './CommandRule.ts';

const MINUTE_MS = 60_000;

/** Break-out rooms. */
export const roomCommands: CommandRules<
  | 'assignRooms'
  | 'placePerson'
  | 'chooseRoom'
  | 'openRooms'
  | 'closeRooms'
  | 'extendRooms'
  | 'rotateRooms'
  | 'setRotations'
  | 'setRoomLink'
> = {
  assignRooms: {
    roles: FACILITATORS,
    async run({ world, documents, facts }, command) {
      const decision = assignRooms(world, command, await questionsOf(documents, world, facts), facts);
      await prepareBoards(documents, decided(world, decision));
      return decision;
    },
  },
  placePerson: { roles: FACILITATORS, run: ({ world }, command) => placePerson(world, command) },
  chooseRoom: { roles: EVERYBODY, run: ({ world, person }, command) => chooseRoom(world, person, command) },
  openRooms: {
    roles: FACILITATORS,
    async run({ world, documents, facts }, command) {
      const decision = openRooms(world, command, facts);
      // The sections of main may have changed since the rooms were assigned.
      await prepareBoards(documents, world);
      return decision;
    },
  },
  closeRooms: {
    roles: FACILITATORS,
    run: ({ world, facts }, { room }) =>
      room === undefined ? closeRooms(world, facts) : closeRoom(world, room, facts.now),
  },
  extendRooms: {
    roles: FACILITATORS,
    run({ world, facts }, { minutes, room }) {
      const moreMs = minutes * MINUTE_MS;
      return room === undefined
        ? extendRooms(world, moreMs, facts)
        : extendRoom(world, room, moreMs, facts.now);
    },
  },
  rotateRooms: {
    roles: FACILITATORS,
    run: ({ world, facts }, command) => rotateRooms(world, command, facts),
  },
  setRotations: { roles: FACILITATORS, run: ({ world }, command) => setRotations(world, command) },
  setRoomLink: { roles: FACILITATORS, run: ({ world }, command) => setRoomLink(world, command) },
};
