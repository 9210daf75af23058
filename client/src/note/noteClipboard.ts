import type { Cell, NoteColour, NoteMove } from '@evenboard/board';
import type { Announcer } from '../announce/index.ts';
import { t } from '../messages/t.ts';
import { createValue, type Readable } from '../session/Readable.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { createNewNotes } from './newNotes.ts';
import { type Notes, placedNotes } from './noteBlocks.ts';
import type { NoteDialog } from './noteDialog.ts';
import { createNotePasting, type NotePasting } from './notePasting.ts';
import type { NoteRights } from './noteRights.ts';
import type { Placed } from './readingOrder.ts';
import { tableHtml } from './tableHtml.ts';
import { type TableCell, tableText } from './tableText.ts';

/** A note that was cut or copied, and how far right and down of the first one it stood. */
export interface ClippedNote extends TableCell {
  readonly note: string;
  readonly colour: NoteColour;
}

export interface Clipping {
  readonly kind: 'cut' | 'copy';
  readonly notes: readonly ClippedNote[];
  /** Their words for other programs: a row a line, sections apart by tabs. */
  readonly text: string;
}

/** Gives other programs what was taken: the words, and of several notes a table in their colours as well. */
export function giveOut({ notes, text }: Clipping, data: Pick<DataTransfer, 'setData'>): void {
  data.setData('text/plain', text);
  // A single note goes into a letter as words, not as a table of one cell.
  if (notes.length > 1) data.setData('text/html', tableHtml(notes));
}

export interface NoteClipboard extends NotePasting {
  readonly clipping: Readable<Clipping | undefined>;
  cut(notes: Notes): boolean;
  copy(notes: Notes): boolean;
  /** A note that was cut stays where it is. */
  cancelCut(): void;
  /** Moves what was cut, or makes my own copies of what was copied. The first note now in that place. */
  paste(cell: Cell): string | undefined;
}

interface NoteClipboardOptions {
  room: RoomSession;
  announcer: Pick<Announcer, 'say'>;
  rights: Pick<NoteRights, 'mayAdd' | 'mayChange' | 'mayPut'>;
  changeable(notes: Notes): readonly Placed[] | undefined;
  move(note: string, cell: Cell): boolean;
  place(targets: readonly NoteMove[]): true;
  /** The colour in which new notes are made here. */
  colour(): NoteColour;
  ask(dialog: NoteDialog): void;
}

/** What is said when notes are taken, by how and how many. */
const TAKEN = {
  cut: { one: 'note.cut', more: 'noteBlock.cut' },
  copy: { one: 'note.copied', more: 'noteBlock.copied' },
} as const;

/** Cut, copy and paste inside the product. What was cut keeps its author, its votes and its comments. */
export function createNoteClipboard(options: NoteClipboardOptions): NoteClipboard {
  const { room, announcer, changeable } = options;
  const { store } = room;
  const { placesFor, put } = createNewNotes(options);
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
    const places = placesFor(cell, left, options.rights.mayPut);
    if (places.length > 0) options.place(places.map(([{ note }, to]) => ({ id: note, to })));
    return places[0]?.[0].note;
  }

  return {
    ...createNotePasting({ ...options, placesFor, put }),
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
      return put(cell, held.notes);
    },
  };
}
