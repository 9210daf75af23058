import {
  addNote,
  type Board,
  type BoardEnvironment,
  type NoteColour,
  openBoard,
  readBoard,
} from '@evenboard/board';
import { LIMITS, type ParticipantId } from '@evenboard/protocol';
import * as Y from 'yjs';
import { createValue, type Readable } from './Readable.ts';
import type { SaveState } from './roomSession.ts';

/** Which note stands where: all that a list of them has to know. */
export interface QuietEntryPlace {
  readonly id: string;
  readonly section: string;
}

/** What one person writes while a stage is quiet. */
export interface QuietNotes {
  /** Whose notes they are: mine, or those of somebody without a screen for whom I write. */
  readonly owner: ParticipantId;
  /** A document of their own, under the sections of the room's board: what is done with notes is done as there. */
  readonly board: Board;
  /** In the order of the sections and their rows; the same list until a note comes, goes or moves. */
  readonly places: Readable<readonly QuietEntryPlace[]>;
  readonly save: Readable<SaveState>;
  /** The server takes no more: the notes were revealed, or the stage is over. */
  readonly isClosed: Readable<boolean>;
  /** An empty note at the end of the section, or with these words; `undefined` where there are as many as can be. */
  add(section: string, text?: string, id?: string): string | undefined;
  destroy(): void;
}

interface QuietNotesOptions {
  /** The board to which the notes will come. */
  room: Board;
  environment: BoardEnvironment;
  me: ParticipantId;
  owner: ParticipantId;
  colour: NoteColour;
  save: Readable<SaveState>;
  isClosed: Readable<boolean>;
}

/** Quiet notes in a new document; nothing of them goes anywhere by itself. */
export function createQuietNotes(options: QuietNotesOptions): QuietNotes {
  const { room, environment, me, owner, colour, save, isClosed } = options;
  const board: Board = { ...openBoard(new Y.Doc(), environment), sections: room.sections };
  const places = createValue<readonly QuietEntryPlace[]>([]);

  function look(): void {
    const next = readBoard(board).notes.map(({ id, section }) => ({ id, section }));
    const now = places.get();
    const isSame =
      next.length === now.length &&
      next.every(({ id, section }, index) => now[index]?.id === id && now[index]?.section === section);
    if (!isSame) places.set(next);
  }

  board.doc.on('afterTransaction', look);
  room.sections.observeDeep(look);
  return {
    owner,
    board,
    places,
    save,
    isClosed,
    add(section, text = '', id) {
      if (board.notes.size >= LIMITS.notesInQuiet) return undefined;
      const note = { section, text, colour, author: owner, id };
      return addNote(board, { ...note, ...(owner !== me && { typedBy: me }) });
    },
    destroy() {
      board.doc.off('afterTransaction', look);
      room.sections.unobserveDeep(look);
      board.doc.destroy();
    },
  };
}
