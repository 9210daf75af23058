import { addNote, parseColour } from '@evenboard/board';
import type { RoomId } from '@evenboard/protocol';
import type { Documents } from './Documents.ts';
import type { KeptLate } from './lateTray.ts';
import type { Facts, World } from './referee/World.ts';
import { boardName, serverBoard } from './roomBoards.ts';

/** What it takes to file late words. */
export interface Filing {
  readonly documents: Documents;
  readonly world: World;
  readonly facts: Facts;
}

/**
 * A new note comes under the id that its writer gave it, other words under their own: neither a crash in between nor a
 * page that offers the same note later on, when it is allowed again, doubles them.
 */
export async function fileLate(
  { documents, world, facts }: Filing,
  { document, room: meant, late }: KeptLate,
  { room, section }: { room: RoomId; section: string },
): Promise<string> {
  const { id: lateId, text, author, participant, typedBy, createdAt, at, reason } = late;
  const id = late.kind === 'note' && late.note !== undefined ? late.note : lateId;
  const colour = late.colour ?? world.state.rooms.find((one) => one.id === meant)?.colour;
  const target = boardName(world, room);
  await documents.writeDocument(target, (doc, tray) => {
    const board = serverBoard(doc, facts);
    if (!board.notes.has(id)) {
      addNote(board, {
        id,
        section,
        text,
        colour: parseColour(colour),
        author: author ?? participant,
        ...(typedBy !== undefined && { typedBy }),
        createdAt: createdAt ?? at,
        // Whoever reads the board afterwards sees what was not there when it closed.
        ...(reason === 'closed' && { cameLate: at }),
      });
    }
    tray.settle(lateId, 'filed');
  });
  if (document !== target) {
    await documents.writeDocument(document, (_doc, tray) => tray.settle(lateId, 'filed'));
  }
  return id;
}
