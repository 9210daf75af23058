import { randomUUID } from 'node:crypto';
import { openBoard, tidySection } from '@evenboard/board';
import { documentName, MAIN_ROOM } from '@evenboard/protocol';
import { ProblemError } from '../ProblemError.ts';
import { takeNoteNameOff } from '../takeNoteNameOff.ts';
import { type CommandRules, FACILITATORS, WRITERS } from './CommandRule.ts';

/** What only the server can do with what stands on boards. */
export const boardCommands: CommandRules<'tidySection' | 'takeNameOff'> = {
  takeNameOff: { roles: WRITERS, run: takeNoteNameOff },
  tidySection: {
    roles: FACILITATORS,
    async run({ world, documents, facts }, { room, section }) {
      if (room !== MAIN_ROOM && !world.state.rooms.some(({ id }) => id === room)) {
        throw new ProblemError(
          'no_such_thing',
          'There is no such room in this session. Nothing was changed.',
        );
      }
      let isTidied = false;
      const name = documentName({ kind: 'board', sessionId: world.stored.id, roomId: room });
      await documents.writeDocument(name, (doc) => {
        const board = openBoard(doc, { now: () => facts.now, random: facts.random, newId: randomUUID });
        isTidied = tidySection(board, section);
      });
      if (!isTidied) {
        throw new ProblemError(
          'no_such_thing',
          'There is no such section on this board: it may have been deleted. Nothing was changed.',
        );
      }
      return { result: { tidied: true } };
    },
  },
};
