import { type ParsedNote, parseNote, takeNameOff } from '@evenboard/board';
import { type CommandOf, MAIN_ROOM } from '@evenboard/protocol';
import type { CommandContext } from './commands/CommandRule.ts';
import { mayReadBoard } from './mayReadBoard.ts';
import { ProblemError } from './ProblemError.ts';
import type { Decision } from './referee/World.ts';
import { boardName, serverBoard } from './roomBoards.ts';

/** The ids under which the same words stand on the boards of a session: the note, where it came from, its copies. */
function isSameNote(note: ParsedNote, asked: ParsedNote): boolean {
  const source = asked.source ?? asked.id;
  return (
    note.author === asked.author && (note.id === asked.id || note.id === source || note.source === source)
  );
}

/**
 * Takes somebody's name off a note that was typed for them, when they ask for it, or a facilitator for who takes part
 * through one. Clients can never change an author, so that nobody puts words into another's mouth; this only takes away.
 */
export async function takeNoteNameOff(
  { world, documents, person, facts }: CommandContext,
  { room, note: id }: CommandOf<'takeNameOff'>,
): Promise<Decision> {
  const rooms = [MAIN_ROOM, ...world.state.rooms.map((one) => one.id)];
  const isThere = rooms.includes(room) && mayReadBoard(person, room);
  const asked = isThere
    ? await documents.readDocument(boardName(world, room), (doc) =>
        parseNote(id, doc.getMap('notes').get(id)),
      )
    : undefined;
  if (asked === undefined) {
    throw new ProblemError('no_such_thing', 'There is no such note here any more. Nothing was changed.');
  }
  const isProxy = world.people.get(asked.author)?.proxy !== undefined;
  const isTheirs = asked.author === person.id || (person.role === 'facilitator' && isProxy);
  const isTyped = asked.typedBy !== undefined && asked.typedBy !== asked.author;
  if (!isTheirs || !isTyped) {
    throw new ProblemError(
      'not_allowed',
      'A name is taken off by the person themselves, and only where somebody else typed for them. Nothing was changed.',
    );
  }
  const changed: string[] = [];
  for (const each of rooms) {
    await documents.writeDocument(boardName(world, each), (doc) => {
      changed.push(...takeNameOff(serverBoard(doc, facts), (note) => isSameNote(note, asked)));
    });
  }
  return { result: { notes: changed.length } };
}
