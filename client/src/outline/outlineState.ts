import type { BoardStore, Cell, Note, Section } from '@evenboard/board';
import { personName } from '../note/index.ts';
import { createValue, type Readable, type Value } from '../session/Readable.ts';
import type { RoomSession } from '../session/roomSession.ts';
import {
  type EmptyPlace,
  isSameEntry,
  NO_ENTRIES,
  type OutlineEntry,
  type OutlineOrder,
  outlineEntries,
} from './outlineEntries.ts';
import type { OutlineList, OutlineSpot } from './outlineWalk.ts';

/** What is being written: a note, or a new one meant for a place. */
export type OutlineEditing = { readonly note: string } | { readonly cell: Cell; readonly text: string };

/** What the list shows beside the board itself. */
export interface OutlineState {
  readonly editing: Value<OutlineEditing | undefined>;
  readonly order: Value<OutlineOrder>;
  /** The note that was deleted from the current place, while I stay there. */
  readonly gone: Value<Note | undefined>;
  /** Whose menu is open. */
  readonly menu: Value<Cell | undefined>;
  /** The sections that are shown: the built-in one only with notes in it, or while I am there. */
  sections(): readonly Section[];
  /** The empty place that is shown in a section, if there is one. */
  placeIn(section: string): EmptyPlace | undefined;
  entriesOf(section: string): readonly OutlineEntry[];
  /** The list as arrows go through it, and where I am in it. */
  list(): OutlineList;
  here(): OutlineSpot;
}

interface OutlineStateOptions {
  room: RoomSession;
  /** The notes that the filter lets through; `undefined` for all. */
  results: Readable<ReadonlySet<string> | undefined>;
}

/** The shown notes of a section, by place. The note where I am stays in sight whatever the filter says. */
function shownNotes(store: BoardStore, section: string, isShown: (note: string) => boolean): readonly Note[] {
  return store.getColumn(section).cells.flatMap((id) => {
    const note = id !== undefined && isShown(id) ? store.getNote(id) : undefined;
    return note === undefined ? [] : [note];
  });
}

export function createOutlineState({ room, results }: OutlineStateOptions): OutlineState {
  const { store, current, people } = room;
  const editing = createValue<OutlineEditing | undefined>(undefined);
  const order = createValue<OutlineOrder>('place');
  const gone = createValue<Note | undefined>(undefined);
  const menu = createValue<Cell | undefined>(undefined);

  function placeIn(section: string): EmptyPlace | undefined {
    const now = editing.get();
    // The place stays while I write in it, even if somebody's note lands there.
    if (now !== undefined && 'cell' in now && now.cell.section === section) return { row: now.cell.row };
    const { cell, note } = current.get();
    if (cell.section !== section || note !== undefined) return undefined;
    return { row: cell.row, gone: gone.get() };
  }

  function entriesOf(section: string): readonly OutlineEntry[] {
    const found = results.get();
    const here = current.get().note;
    return outlineEntries({
      notes: shownNotes(store, section, (id) => found === undefined || found.has(id) || id === here),
      order: order.get(),
      place: placeIn(section),
      nameOf: (person) => personName(people.get(), person),
    });
  }

  function sections(): readonly Section[] {
    const here = current.get().cell.section;
    return store
      .getSections()
      .filter(({ id, isUnsorted }) => !isUnsorted || id === here || store.getColumn(id).cells.length > 0);
  }

  const walked = (section: string) => {
    const entries = entriesOf(section);
    return entries.length > 0 ? entries : NO_ENTRIES;
  };

  return {
    editing,
    order,
    gone,
    menu,
    sections,
    placeIn,
    entriesOf,
    list: () => ({ sections: sections().map(({ id }) => id), entriesOf: walked }),
    here() {
      const { cell, note } = current.get();
      const mine: OutlineEntry = note === undefined ? { row: cell.row } : { note };
      const index = walked(cell.section).findIndex((entry) => isSameEntry(entry, mine));
      return { section: cell.section, index: Math.max(0, index) };
    },
  };
}
