import { type BoardStore, type Cell, deleteNotes, type NoteColour, recolourNotes } from '@evenboard/board';
import type { Announcer } from '../announce/index.ts';
import { t } from '../messages/t.ts';
import type { RoomSession } from '../session/roomSession.ts';
import type { NoteRights } from './noteRights.ts';
import { colourWords } from './noteWords.ts';
import { compareCells, type Placed } from './readingOrder.ts';

/** One note, or several that are dealt with as one: one step of undo, one sentence. */
export type Notes = string | readonly string[];

/** The notes that are there, in reading order, with their places. */
export function placedNotes(store: BoardStore, notes: Notes): readonly Placed[] {
  return [notes]
    .flat()
    .flatMap((id) => {
      const cell = store.cellOf(id);
      return cell === undefined ? [] : [{ id, cell }];
    })
    .sort((a, b) => compareCells(store, a.cell, b.cell));
}

/** Values for sentences on several notes: how many, and the addresses of the first and the last. */
export function blockValues(store: BoardStore, cells: readonly Cell[]) {
  const [first, last] = [cells[0], cells.at(-1)];
  return {
    count: cells.length,
    from: first === undefined ? '' : store.addressOf(first),
    to: last === undefined ? '' : store.addressOf(last),
  };
}

interface NoteBlocksOptions {
  room: RoomSession;
  announcer: Pick<Announcer, 'say'>;
  rights: Pick<NoteRights, 'mayChange'>;
}

/** What is done to one note or to several at once. Those that somebody has just deleted are passed over. */
export function createNoteBlocks({ room, announcer, rights }: NoteBlocksOptions) {
  const { board, store } = room;

  /** The notes with their places if all of them may be changed; says why not. */
  function changeable(notes: Notes): readonly Placed[] | undefined {
    const placed = placedNotes(store, notes);
    if (placed.length === 0) {
      announcer.say(t(typeof notes === 'string' ? 'note.gone' : 'noteBlock.gone'));
      return undefined;
    }
    return rights.mayChange(placed.map(({ id }) => id)) ? placed : undefined;
  }

  return {
    changeable,
    remove(notes: Notes): boolean {
      const placed = changeable(notes);
      if (placed === undefined) return false;
      const count = placed.length;
      deleteNotes(
        board,
        placed.map(({ id }) => id),
      );
      announcer.say(count === 1 ? t('note.deleted') : t('noteBlock.deleted', { count }));
      return true;
    },
    recolour(notes: Notes, to: NoteColour): boolean {
      const placed = changeable(notes);
      if (placed === undefined) return false;
      const count = placed.length;
      recolourNotes(
        board,
        placed.map(({ id }) => id),
        to,
      );
      const colour = colourWords(to, store.getLegend());
      announcer.say(
        count === 1 ? t('note.recoloured', { colour }) : t('noteBlock.recoloured', { count, colour }),
      );
      return true;
    },
  };
}
