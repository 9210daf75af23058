import * as Y from 'yjs';
import type { Board } from '../Board.ts';
import type { Comment } from '../Comment.ts';
import { cleanText } from '../cleanText.ts';
import type { Note } from '../Note.ts';
import { readBoard } from '../readBoard.ts';
import { isReadOnlyCopy } from './isReadOnlyCopy.ts';

/** A room's own note: with its colour as it is written, since `red` is more than pink. */
export type GatheredNote = Omit<Note, 'row' | 'position' | 'colour'> & { readonly colour: string };

/** A comment, and whose note it is about: on a copy of another room's note, that note. */
export interface GatheredComment {
  readonly comment: Comment;
  readonly about: { readonly room: string; readonly source: string };
}

/** What is gathered of a room. Plain values, nothing shared. */
export interface GatheredRoom {
  readonly id: string;
  readonly name: string;
  readonly colour: string;
  /** Titles of its sections, by id. */
  readonly titles: ReadonlyMap<string, string>;
  /** Its own notes, by column, then row. */
  readonly notes: readonly GatheredNote[];
  /** Oldest first. */
  readonly comments: readonly GatheredComment[];
}

/** Reads a room's board, without the copies of what other rooms said. */
export function readGatheredRoom(
  board: Board,
  room: Pick<GatheredRoom, 'id' | 'name' | 'colour'>,
): GatheredRoom {
  const { sections, notes, comments } = readBoard(board);
  const about = new Map(
    notes.map((note) => [
      note.id,
      isReadOnlyCopy(note, room.id)
        ? { room: note.room ?? room.id, source: note.source ?? note.id }
        : { room: room.id, source: note.id },
    ]),
  );
  return {
    ...room,
    titles: new Map(sections.map(({ id, title }) => [id, title])),
    notes: notes.filter((note) => !isReadOnlyCopy(note, room.id)).map((note) => gatheredNote(board, note)),
    comments: comments.flatMap((comment) => {
      const whose = about.get(comment.note);
      return whose === undefined ? [] : [{ comment, about: whose }];
    }),
  };
}

function gatheredNote(board: Board, { row: _row, position: _position, ...note }: Note): GatheredNote {
  const value = board.notes.get(note.id);
  const colour = value instanceof Y.Map ? value.get('colour') : undefined;
  return { ...note, text: cleanText(note.text), colour: typeof colour === 'string' ? colour : note.colour };
}
