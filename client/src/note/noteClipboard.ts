import { addNote, type Cell, type NoteColour } from '@evenboard/board';
import { LIMITS } from '@evenboard/protocol';
import type { Announcer } from '../announce/index.ts';
import { t } from '../messages/t.ts';
import { createValue, type Readable } from '../session/Readable.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { blockValues, type Notes, placedNotes } from './noteBlocks.ts';
import type { Target } from './noteMoves.ts';
import type { Placed } from './readingOrder.ts';

/** A note that was cut or copied, and how far right and down of the first one it stood. */
export interface ClippedNote {
  readonly note: string;
  readonly text: string;
  readonly colour: NoteColour;
  readonly right: number;
  readonly down: number;
}

export interface Clipping {
  readonly kind: 'cut' | 'copy';
  readonly notes: readonly ClippedNote[];
  /** Their words for other programs: a row a line, sections apart by tabs. */
  readonly text: string;
}

export interface NoteClipboard {
  readonly clipping: Readable<Clipping | undefined>;
  cut(notes: Notes): boolean;
  copy(notes: Notes): boolean;
  /** A note that was cut stays where it is. */
  cancelCut(): void;
  /** Moves what was cut, or makes my own copies of what was copied. The first note now in that place. */
  paste(cell: Cell): string | undefined;
  /** Makes notes of mine from words that come from elsewhere, a line each, from this place down. The first of them. */
  pasteText(cell: Cell, text: string): string | undefined;
}

interface NoteClipboardOptions {
  room: RoomSession;
  announcer: Pick<Announcer, 'say'>;
  mayWrite(section?: string): boolean;
  changeable(notes: Notes): readonly Placed[] | undefined;
  move(note: string, cell: Cell): boolean;
  place(targets: readonly Target[]): true;
  /** The colour in which new notes are made here. */
  colour(): NoteColour;
}

/** What is said when notes are taken, by how and how many. */
const TAKEN = {
  cut: { one: 'note.cut', more: 'noteBlock.cut' },
  copy: { one: 'note.copied', more: 'noteBlock.copied' },
} as const;

/** Half the longest note in whole characters, each of which may be two units long. */
const LINE_PARTS = new RegExp(`.{1,${LIMITS.noteTextLength / 2}}`, 'gsu');

/** The words of a clipboard as notes: a line each; a line that is too long for a note becomes several. */
export function linesOf(text: string): readonly string[] {
  return text
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
    .flatMap((line) => line.match(LINE_PARTS) ?? []);
}

function tableText(notes: readonly ClippedNote[]): string {
  if (notes.length === 1) return notes[0]?.text ?? '';
  const height = Math.max(...notes.map(({ down }) => down)) + 1;
  const width = Math.max(...notes.map(({ right }) => right)) + 1;
  const rows = Array.from({ length: height }, () => new Array<string>(width).fill(''));
  const quoted = (text: string) => (/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  for (const { right, down, text } of notes) rows[down]?.splice(right, 1, quoted(text));
  return rows.map((row) => row.join('\t')).join('\n');
}

/** Cut, copy and paste inside the product. What was cut keeps its author, its votes and its comments. */
export function createNoteClipboard(options: NoteClipboardOptions): NoteClipboard {
  const { room, announcer, mayWrite, changeable } = options;
  const { board, store, me } = room;
  const clipping = createValue<Clipping | undefined>(undefined);
  const columnOf = (cell: Cell) => store.getSection(cell.section)?.index ?? 0;

  function take(kind: Clipping['kind'], from: Notes): boolean {
    const placed = kind === 'cut' ? changeable(from) : placedNotes(store, from);
    if (placed === undefined) return false;
    const [left, top] = [
      Math.min(...placed.map(({ cell }) => columnOf(cell))),
      Math.min(...placed.map(({ cell }) => cell.row)),
    ];
    const notes = placed.flatMap(({ id, cell }): ClippedNote[] => {
      const note = store.getNote(id);
      if (note === undefined) return [];
      const { text, colour } = note;
      return [{ note: id, text, colour, right: columnOf(cell) - left, down: cell.row - top }];
    });
    const { length: count } = notes;
    if (count > 0) clipping.set({ kind, notes, text: tableText(notes) });
    if (count === 0) announcer.say(t('note.gone'));
    else announcer.say(count === 1 ? t(TAKEN[kind].one) : t(TAKEN[kind].more, { count }));
    return count > 0;
  }

  /** Where each clipped note goes; says why where that is not to be had. */
  function placesFor(cell: Cell, notes: readonly ClippedNote[]): readonly (readonly [ClippedNote, Cell])[] {
    const sections = store.getSections();
    const from = columnOf(cell);
    const places = notes.flatMap((note) => {
      const section = sections[from + note.right]?.id;
      return section === undefined ? [] : [[note, { section, row: cell.row + note.down }] as const];
    });
    if (places.length < notes.length) announcer.say(t('noteBlock.noRoom', { count: sections.length - from }));
    const wanted = new Set(places.map(([, { section }]) => section));
    return places.length === notes.length && [...wanted].every(mayWrite) ? places : [];
  }

  function pasteCut(cell: Cell, { notes }: Clipping): string | undefined {
    clipping.set(undefined);
    const left = notes.filter(({ note }) => store.getNote(note) !== undefined);
    const [first] = left;
    if (first === undefined) {
      announcer.say(t('note.cutGone'));
      return undefined;
    }
    if (left.length === 1) return options.move(first.note, cell) ? first.note : undefined;
    if (changeable(left.map(({ note }) => note)) === undefined) return undefined;
    const places = placesFor(cell, left);
    if (places.length > 0) options.place(places.map(([{ note }, to]) => ({ id: note, to })));
    return places[0]?.[0].note;
  }

  function create(
    words: readonly { text: string; colour: NoteColour }[],
    cells: readonly Cell[],
  ): string | undefined {
    if (store.getNoteCount() + words.length > LIMITS.notesOnBoard) {
      announcer.say(t('noteBlock.tooMany', { most: LIMITS.notesOnBoard }));
      return undefined;
    }
    const ids: string[] = [];
    board.doc.transact(() => {
      words.forEach((note, index) => {
        const cell = cells[index];
        if (cell !== undefined) ids.push(addNote(board, { ...note, ...cell, author: me.id }));
      });
    }, board.origin);
    const made = blockValues(
      store,
      ids.flatMap((id) => store.cellOf(id) ?? []),
    );
    announcer.say(made.count === 1 ? t('note.pasted', { address: made.from }) : t('noteBlock.pasted', made));
    return ids[0];
  }

  return {
    clipping,
    cut: (notes) => take('cut', notes),
    copy: (notes) => take('copy', notes),
    cancelCut: () => clipping.set(undefined),
    paste(cell) {
      const held = clipping.get();
      if (held === undefined) {
        announcer.say(t('note.nothingToPaste'));
        return undefined;
      }
      if (held.kind === 'cut') return pasteCut(cell, held);
      const places = placesFor(cell, held.notes);
      if (places.length === 0) return undefined;
      return create(
        places.map(([{ text, colour }]) => ({ text, colour })),
        places.map(([, to]) => to),
      );
    },
    pasteText(cell, text) {
      const lines = linesOf(text);
      if (lines.length === 0 || !mayWrite(cell.section)) return undefined;
      const colour = options.colour();
      return create(
        lines.map((line) => ({ text: line, colour })),
        lines.map((_, index) => ({ section: cell.section, row: cell.row + index })),
      );
    },
  };
}
