import { readBoard, UNSORTED } from '@evenboard/board';
import type { RoomId } from '@evenboard/protocol';
import { fileLate } from '../fileLate.ts';
import { findLate, type KeptLate, mayHandle } from '../lateTray.ts';
import { ProblemError } from '../ProblemError.ts';
import { boardRights } from '../referee/rights.ts';
import { boardName, serverBoard } from '../roomBoards.ts';
import { type CommandContext, type CommandRules, EVERYBODY } from './CommandRule.ts';

/** What becomes of words that came too late: their writer and the facilitators say. */
export const lateCommands: CommandRules<'fileLate' | 'discardLate'> = {
  fileLate: {
    roles: EVERYBODY,
    whenClosed: true,
    async run(context, { late: id, section }) {
      const kept = await keptLate(context, id);
      requireWords(kept);
      const room = roomToFileIn(context, kept.room);
      const target = await sectionToFileIn(context, room, section, kept);
      const note = await fileLate(context, kept, { room, section: target });
      return { result: { note, room } };
    },
  },
  discardLate: {
    roles: EVERYBODY,
    whenClosed: true,
    async run(context, { late: id, confirm }) {
      const kept = await keptLate(context, id);
      if (kept.late.participant !== context.person.id && confirm !== true) {
        throw new ProblemError(
          'wrong_moment',
          'These are the late words of somebody else. Nothing was changed. Discard them only if you are sure: they cannot be brought back.',
        );
      }
      await context.documents.writeDocument(kept.document, (_doc, tray) => tray.settle(id, 'discarded'));
      return {};
    },
  },
};

/** Late words that this person may see: their own, or as a facilitator anybody's. */
async function keptLate({ store, world, person }: CommandContext, id: string): Promise<KeptLate> {
  const kept = (await findLate(store, world.stored.id)).find(({ late }) => late.id === id);
  if (kept !== undefined && mayHandle(kept, person)) return kept;
  throw new ProblemError(
    'no_such_thing',
    'These words are not in the tray of late words, or not any more. Nothing was changed. Somebody may have filed or discarded them already.',
  );
}

function requireWords({ late }: KeptLate): void {
  if (late.text.trim() !== '') return;
  throw new ProblemError(
    'bad_content',
    'This was a change without words, so there is nothing to make a note of. Nothing was changed. Make the change again, or discard it here.',
  );
}

/** The board they were meant for, or where its writer may not write there any more, the one in front of them. */
function roomToFileIn({ world, person, facts }: CommandContext, meant = person.room): RoomId {
  if (person.role === 'facilitator') return meant;
  const room = [meant, person.room].find(
    (one) => !boardRights(world, person, one, facts.now).withheld.has('add'),
  );
  if (room !== undefined) return room;
  throw new ProblemError(
    'wrong_moment',
    'Notes cannot be added at the moment. Your words stay in the tray, and nothing is lost. Ask a facilitator to file them, or wait until notes can be added again.',
  );
}

/** The section that was asked for, else the one they were meant for; unsorted where that is not on this board. */
async function sectionToFileIn(
  { documents, world, person, facts }: CommandContext,
  room: RoomId,
  asked: string | undefined,
  { late }: KeptLate,
): Promise<string> {
  const sections = await documents.readDocument(
    boardName(world, room),
    (doc) => readBoard(serverBoard(doc, facts)).sections,
  );
  const wanted = asked ?? late.section;
  const section = sections.find(({ id }) => id === wanted);
  if (section === undefined && asked !== undefined) {
    throw new ProblemError(
      'no_such_thing',
      'The board has no such section, or not any more. Nothing was changed, and the words are still in the tray. Choose another section.',
    );
  }
  if (section?.locked && person.role !== 'facilitator') {
    throw new ProblemError(
      'wrong_moment',
      'That section is locked. Your words stay in the tray, and nothing is lost. Choose another section, or ask a facilitator to file them.',
    );
  }
  return section?.id ?? UNSORTED;
}
