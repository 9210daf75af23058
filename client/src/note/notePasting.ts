import { type Cell, fillCells, type NoteColour } from '@evenboard/board';
import { LIMITS } from '@evenboard/protocol';
import type { Announcer } from '../announce/index.ts';
import { t } from '../messages/t.ts';
import type { RoomSession } from '../session/roomSession.ts';
import type { createNewNotes } from './newNotes.ts';
import { blockValues } from './noteBlocks.ts';
import type { NoteDialog, Pasted } from './noteDialog.ts';
import type { NoteRights } from './noteRights.ts';
import { tableColours } from './tableColours.ts';
import { cellsOf, type TableCell } from './tableText.ts';

/** What is done about notes that stand where words from elsewhere go: they move down, or get those words. */
export type PasteHow = 'between' | 'over';

export interface NotePasting {
  /**
   * Makes notes of mine from words that come from elsewhere, from this place on: of a table each cell with words in its
   * place, columns into this section and the next ones; of a list each line. The first of them. Where notes stand in the
   * way it asks what is to become of them, and answers nothing yet. `html`: the same as a table, for its colours.
   */
  pasteText(cell: Cell, text: string, html?: string): string | undefined;
  /** The same once that is known; `asked` are the notes that the answer was about. The first note that has the words. */
  pasteAs(how: PasteHow, pasted: Pasted, asked: readonly string[]): string | undefined;
}

interface NotePastingOptions extends Pick<ReturnType<typeof createNewNotes>, 'placesFor' | 'put'> {
  room: RoomSession;
  announcer: Pick<Announcer, 'say'>;
  rights: Pick<NoteRights, 'mayAdd' | 'mayChange'>;
  /** The colour in which new notes are made here. */
  colour(): NoteColour;
  ask(dialog: NoteDialog): void;
}

/** A cell of the table with the colour that it has there. */
interface PastedCell extends TableCell {
  readonly colour: NoteColour | undefined;
}

/** Where it goes, and the note that stands there. */
interface Target extends Pick<PastedCell, 'text' | 'colour'> {
  readonly cell: Cell;
  readonly note: string | undefined;
}

export function createNotePasting(options: NotePastingOptions): NotePasting {
  const { room, announcer, rights, placesFor, put, ask } = options;
  const { board, store, me } = room;

  /** The cells of the words, or why they cannot be pasted. */
  function read({ text, html = '' }: Pick<Pasted, 'text' | 'html'>): readonly PastedCell[] {
    const cells = cellsOf(text);
    if (cells.length === 0) announcer.say(t('note.nothingToPaste'));
    if (cells.every((one) => one.text.length <= LIMITS.noteTextLength)) {
      const colours = tableColours(html, cells);
      return cells.map((one, index) => ({ ...one, colour: colours[index] }));
    }
    announcer.say(t('noteBlock.tooLong', { most: LIMITS.noteTextLength }));
    return [];
  }

  const targets = (at: Cell, cells: readonly PastedCell[]): readonly Target[] =>
    placesFor(at, cells, rights.mayAdd).map(([{ text, colour }, cell]) => ({
      text,
      colour,
      cell,
      note: store.noteAt(cell),
    }));

  const notesIn = (all: readonly Target[]) => all.flatMap(({ note }) => note ?? []);

  function askAbout(pasted: Pasted, inTheWay: readonly string[]): void {
    const [note] = inTheWay;
    if (note !== undefined) ask({ kind: 'paste', note, notes: inTheWay, pasted });
  }

  function between(cell: Cell, cells: readonly PastedCell[]): string | undefined {
    const own = options.colour();
    return put(
      cell,
      cells.map(({ colour = own, ...one }) => ({ ...one, colour })),
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
    const own = options.colour();
    const texts = all.flatMap(({ note, text, colour }) =>
      note === undefined ? [] : [{ id: note, text, colour }],
    );
    fillCells(
      board,
      texts,
      free.map(({ text, colour = own, cell }) => ({ ...cell, text, colour, author: me.id })),
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
    pasteText(cell, text, html) {
      const pasted = { cell, text, ...(html !== undefined && { html }) };
      const cells = read(pasted);
      const inTheWay = notesIn(targets(cell, cells));
      if (inTheWay.length === 0) return cells.length === 0 ? undefined : between(cell, cells);
      askAbout(pasted, inTheWay);
      return undefined;
    },
    pasteAs(how, pasted, asked) {
      const { cell } = pasted;
      const cells = read(pasted);
      if (how === 'between') return between(cell, cells);
      const all = targets(cell, cells);
      const inTheWay = notesIn(all);
      if (all.length === 0) return undefined;
      if (inTheWay.every((note) => asked.includes(note))) return over(all);
      announcer.say(t('notePaste.changed'));
      askAbout(pasted, inTheWay);
      return undefined;
    },
  };
}
