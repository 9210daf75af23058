import { type Cell, fillCells, type NoteColour } from '@evenboard/board';
import { LIMITS } from '@evenboard/protocol';
import type { Announcer } from '../announce/index.ts';
import { t } from '../messages/t.ts';
import type { RoomSession } from '../session/roomSession.ts';
import type { createNewNotes } from './newNotes.ts';
import { blockValues } from './noteBlocks.ts';
import type { NoteDialog } from './noteDialog.ts';
import type { NoteRights } from './noteRights.ts';
import { cellsOf, type TableCell } from './tableText.ts';

/** What is done about notes that stand where words from elsewhere go: they move down, or get those words. */
export type PasteHow = 'between' | 'over';

export interface NotePasting {
  /**
   * Makes notes of mine from words that come from elsewhere, from this place on: of a table each cell with words in its
   * place, columns into this section and the next ones; of a list each line. The first of them. Where notes stand in the
   * way it asks what is to become of them, and answers nothing yet.
   */
  pasteText(cell: Cell, text: string): string | undefined;
  /** The same once that is known; `asked` are the notes that the answer was about. The first note that has the words. */
  pasteAs(how: PasteHow, cell: Cell, text: string, asked: readonly string[]): string | undefined;
}

interface NotePastingOptions extends Pick<ReturnType<typeof createNewNotes>, 'placesFor' | 'put'> {
  room: RoomSession;
  announcer: Pick<Announcer, 'say'>;
  rights: Pick<NoteRights, 'mayAdd' | 'mayChange'>;
  /** The colour in which new notes are made here. */
  colour(): NoteColour;
  ask(dialog: NoteDialog): void;
}

/** A cell of the table, where it goes, and the note that stands there. */
interface Target {
  readonly text: string;
  readonly cell: Cell;
  readonly note: string | undefined;
}

export function createNotePasting(options: NotePastingOptions): NotePasting {
  const { room, announcer, rights, placesFor, put, ask } = options;
  const { board, store, me } = room;

  /** The cells of the words, or why they cannot be pasted. */
  function read(text: string): readonly TableCell[] {
    const cells = cellsOf(text);
    if (cells.length === 0) announcer.say(t('note.nothingToPaste'));
    if (cells.every((one) => one.text.length <= LIMITS.noteTextLength)) return cells;
    announcer.say(t('noteBlock.tooLong', { most: LIMITS.noteTextLength }));
    return [];
  }

  const targets = (at: Cell, cells: readonly TableCell[]): readonly Target[] =>
    placesFor(at, cells, rights.mayAdd).map(([{ text }, cell]) => ({ text, cell, note: store.noteAt(cell) }));

  const notesIn = (all: readonly Target[]) => all.flatMap(({ note }) => note ?? []);

  function askAbout(cell: Cell, text: string, inTheWay: readonly string[]): void {
    const [note] = inTheWay;
    if (note !== undefined) ask({ kind: 'paste', note, notes: inTheWay, pasted: { cell, text } });
  }

  function between(cell: Cell, cells: readonly TableCell[]): string | undefined {
    const colour = options.colour();
    return put(
      cell,
      cells.map((one) => ({ ...one, colour })),
    );
  }

  function over(all: readonly Target[]): string | undefined {
    const taken = notesIn(all);
    if (!rights.mayChange(taken)) return undefined;
    const free = all.filter(({ note }) => note === undefined);
    if (store.getNoteCount() + free.length > LIMITS.notesOnBoard) {
      announcer.say(t('noteBlock.tooMany', { most: LIMITS.notesOnBoard }));
      return undefined;
    }
    const colour = options.colour();
    const texts = all.flatMap(({ note, text }) => (note === undefined ? [] : [{ id: note, text }]));
    fillCells(
      board,
      texts,
      free.map(({ text, cell }) => ({ ...cell, text, colour, author: me.id })),
    );
    const values = blockValues(
      store,
      all.map(({ cell }) => cell),
    );
    const news = t('notePaste.replaced', { count: taken.length });
    announcer.say(`${t('notePaste.done', values)} ${news} ${t('notePaste.undo')}`);
    return all[0] && store.noteAt(all[0].cell);
  }

  return {
    pasteText(cell, text) {
      const cells = read(text);
      const inTheWay = notesIn(targets(cell, cells));
      if (inTheWay.length === 0) return cells.length === 0 ? undefined : between(cell, cells);
      askAbout(cell, text, inTheWay);
      return undefined;
    },
    pasteAs(how, cell, text, asked) {
      const cells = read(text);
      if (how === 'between') return between(cell, cells);
      const all = targets(cell, cells);
      const inTheWay = notesIn(all);
      if (all.length === 0) return undefined;
      if (inTheWay.every((note) => asked.includes(note))) return over(all);
      announcer.say(t('notePaste.changed'));
      askAbout(cell, text, inTheWay);
      return undefined;
    },
  };
}
