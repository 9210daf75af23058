import { columnLetters, formatAddress, NOTE_COLOURS, type NoteColour, UNSORTED } from '@evenboard/board';
import { printableText } from './cellText.ts';
import { commentsByNote } from './commentsByNote.ts';
import { type PlacedNote, placedNotes } from './placedNotes.ts';
import { roomTitles } from './roomTitles.ts';
import { commentSignature, noteSignature, oneLine } from './signature.ts';
import type { SnapshotComment, WorkbookInput, WorkbookRoom } from './WorkbookInput.ts';
import { WORDS } from './words.ts';

/** A text of somebody's with its language, where one is known. */
export interface OutlineText {
  readonly text: string;
  /** BCP 47. */
  readonly lang?: string | undefined;
}

export interface OutlineComment extends OutlineText {
  /** Who said it, and what has become of it, in words. */
  readonly by: string;
}

export interface OutlineNote extends OutlineText {
  readonly id: string;
  readonly address: string;
  /** The row of its cell, as a spreadsheet counts. */
  readonly row: number;
  readonly colour: NoteColour;
  /** Who wrote it, who typed it, and its colour with what that means: so much is never told by colour alone. */
  readonly about: string;
  /** It came after the session had closed. */
  readonly isLate: boolean;
  readonly comments: readonly OutlineComment[];
}

/** A section or the notes without one; its notes are in the order of their rows. */
export interface OutlineSection {
  readonly id: string;
  /** On the wall: notes to a line, and where it was hung, if it was. */
  readonly columns?: number | undefined;
  readonly position?: { readonly x: number; readonly y: number } | undefined;
  readonly title: OutlineText;
  /** Its column: A, B, … */
  readonly letters: string;
  readonly prompt: OutlineText;
  readonly notes: readonly OutlineNote[];
}

/** A room as files that are read from the top have it: sections one after the other, and in each its notes. */
export interface RoomOutline {
  readonly id: string;
  readonly title: string;
  /** In words: `blue: Ideas`. */
  readonly legend: readonly string[];
  readonly sections: readonly OutlineSection[];
}

/** Each room's outline, in their order; all of its texts are printable, and titles are on one line. */
export function roomOutlines({ rooms, people }: WorkbookInput): RoomOutline[] {
  const titles = roomTitles(rooms);
  return rooms.map((room, index) => roomOutline(room, titles[index] ?? WORDS.room, people));
}

function roomOutline(room: WorkbookRoom, title: string, people: ReadonlyMap<string, string>): RoomOutline {
  const { snapshot } = room;
  const colours = colourWords(snapshot.legend);
  const comments = commentsByNote(room);
  const { headings, notes } = placedNotes(snapshot);
  const byColumn = Map.groupBy(notes, ({ column }) => column);
  const outlineNote = ({ note, column }: PlacedNote): OutlineNote => ({
    id: note.id,
    address: formatAddress({ column: column - 1, row: note.row }),
    row: note.row,
    text: printableText(note.text),
    lang: note.lang,
    colour: note.colour,
    about: `${noteSignature(note, people)}; ${colours[note.colour]}`,
    isLate: note.cameLate !== undefined,
    comments: (comments.get(note.id) ?? []).map((comment) => outlineComment(comment, people)),
  });
  const titled = snapshot.sections.filter(({ isUnsorted }) => !isUnsorted);
  return {
    id: room.id,
    title,
    legend: NOTE_COLOURS.filter((colour) => colours[colour] !== colour).map((colour) => colours[colour]),
    sections: headings.map((heading, index) => ({
      id: titled[index]?.id ?? UNSORTED,
      columns: titled[index]?.columns,
      position: titled[index]?.position,
      title: { text: oneLine(heading) || WORDS.untitled, lang: titled[index]?.lang },
      letters: columnLetters(index),
      prompt: { text: printableText(titled[index]?.prompt ?? ''), lang: titled[index]?.lang },
      notes: (byColumn.get(index + 1) ?? []).map(outlineNote),
    })),
  };
}

/** Each colour with its meaning on this board, where it has one. */
function colourWords(legend: Readonly<Record<string, string>>): Readonly<Record<NoteColour, string>> {
  const words = NOTE_COLOURS.map((colour) => {
    const label = oneLine(printableText(legend[colour] ?? ''));
    return [colour, label === '' ? colour : `${colour}: ${label}`] as const;
  });
  return Object.fromEntries(words) as Record<NoteColour, string>;
}

function outlineComment(comment: SnapshotComment, people: ReadonlyMap<string, string>): OutlineComment {
  return {
    by: commentSignature(comment, people),
    text: printableText(comment.text),
    lang: comment.lang,
  };
}
