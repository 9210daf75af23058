import {
  addNote,
  type BoardChange,
  type Cell,
  deleteNotes,
  FIRST_ROW,
  type NoteColour,
  parseColour,
  recolourNotes,
} from '@evenboard/board';
import type { Announcer } from '../announce/announcer.ts';
import { t } from '../messages/t.ts';
import { createValue, type Readable } from '../session/Readable.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { unfinishedWords } from '../session/unfinishedWords.ts';
import { describeUndone } from './describeUndone.ts';
import { createDrafts, type Drafts } from './drafts.ts';
import { createNoteMoves, type Direction } from './noteMoves.ts';
import { createNoteViews, type NoteViews } from './noteViews.ts';
import { colourWords } from './noteWords.ts';

/** A dialog about a note; NoteDialogs shows it. */
export interface NoteDialog {
  kind: 'move' | 'colour';
  note: string;
}

export interface Clipping {
  kind: 'cut' | 'copy';
  note: string;
  text: string;
  colour: NoteColour;
}

/**
 * What can be done with a note, once for all views. Each says its result to the announcer, also when it could not
 * be done, and answers what happened. On a note that somebody has just deleted it says so and changes nothing.
 */
export interface NoteActions extends NoteViews {
  readonly drafts: Drafts;
  readonly clipping: Readable<Clipping | undefined>;
  readonly dialog: Readable<NoteDialog | undefined>;
  /** A new note of mine, whole, in the room's colour; without a row at the section's end. Its id, or `undefined`. */
  add(target: Cell | { section: string }, text: string): string | undefined;
  remove(note: string): boolean;
  recolour(note: string, colour: NoteColour): boolean;
  move(note: string, cell: Cell | { section: string }): boolean;
  /** One place up or down, or to the neighbouring section in the same row. */
  moveBy(note: string, direction: Direction): boolean;
  cut(note: string): boolean;
  /** A note that was cut stays where it is. */
  cancelCut(): void;
  copy(note: string): boolean;
  /** Moves the note that was cut, or makes my own copy of the copied one. The note now in that place. */
  paste(cell: Cell): string | undefined;
  undo(): boolean;
  redo(): boolean;
  /** Whether I may write there; says why not. */
  mayWrite(section?: string): boolean;
  /** Says that words were kept, with the address, and that they wait on this device while the line is down. */
  sayKept(cell: Cell): void;
  openDialog(dialog: NoteDialog): void;
  closeDialog(): void;
}

/** Makes the actions of a room. One instance serves both views, so that a note cut in one can be pasted in the other. */
export function createNoteActions(room: RoomSession, announcer: Announcer): NoteActions {
  const { board, store, undo, me } = room;
  const clipping = createValue<Clipping | undefined>(undefined);
  const dialog = createValue<NoteDialog | undefined>(undefined);
  const views = createNoteViews();
  const address = (cell: Cell) => store.addressOf(cell);

  function gone(): false {
    announcer.say(t('note.gone'));
    return false;
  }

  function mayWrite(section?: string): boolean {
    if (!room.canWrite) announcer.say(t('note.readOnly'));
    else if (
      section !== undefined &&
      store.getSection(section)?.locked === true &&
      me.role !== 'facilitator'
    ) {
      announcer.say(t('note.locked'));
    } else return true;
    return false;
  }

  /** The note's cell, if it is there and may be changed; says why not. */
  function writable(note: string): Cell | undefined {
    const cell = store.cellOf(note);
    if (cell === undefined) {
      gone();
      return undefined;
    }
    return mayWrite(cell.section) ? cell : undefined;
  }

  function create(target: Cell | { section: string }, text: string, colour: NoteColour): string {
    const row = 'row' in target ? { row: target.row } : {};
    return addNote(board, { section: target.section, ...row, text, colour, author: me.id });
  }

  const roomColour = () =>
    room.roomId === 'main' ? 'yellow' : parseColour(room.rooms.get().get(room.roomId)?.colour);

  const { move, moveBy } = createNoteMoves({ room, announcer, mayWrite, writable, gone });

  function take(kind: Clipping['kind'], id: string): boolean {
    if (kind === 'cut' && writable(id) === undefined) return false;
    const note = store.getNote(id);
    if (note === undefined) return gone();
    clipping.set({ kind, note: id, text: note.text, colour: note.colour });
    announcer.say(t(kind === 'cut' ? 'note.cut' : 'note.copied'));
    return true;
  }

  function paste(cell: Cell): string | undefined {
    const held = clipping.get();
    if (held === undefined) {
      announcer.say(t('note.nothingToPaste'));
      return undefined;
    }
    if (held.kind === 'cut') {
      clipping.set(undefined);
      if (store.getNote(held.note) === undefined) announcer.say(t('note.cutGone'));
      else if (move(held.note, cell)) return held.note;
      return undefined;
    }
    if (!mayWrite(cell.section)) return undefined;
    const id = create(cell, held.text, held.colour);
    announcer.say(t('note.pasted', { address: address(store.cellOf(id) ?? cell) }));
    return id;
  }

  /** To a section that has come back, else to the note; where a section only changed one stays. */
  function goWhereChanged(changes: readonly BoardChange[]): void {
    const section = changes.find((change) => 'section' in change);
    const note = changes.find((change) => 'note' in change);
    if (section?.kind === 'sectionAdded') room.current.setCell({ section: section.section, row: FIRST_ROW });
    else if (section === undefined && note !== undefined) room.current.setNote(note.note);
  }

  function step(kind: 'undo' | 'redo'): boolean {
    if (!mayWrite()) return false;
    let changes: readonly BoardChange[] = [];
    // Steps whose effect is gone already (a cancelled edit) change nothing: the next one is meant.
    while (changes.length === 0 && (kind === 'undo' ? undo.canUndo() : undo.canRedo())) {
      changes = (kind === 'undo' ? undo.undo() : undo.redo()) ?? [];
    }
    announcer.say(describeUndone(kind, changes, store));
    goWhereChanged(changes);
    return changes.length > 0;
  }

  return {
    ...views,
    drafts: createDrafts(() => Date.now(), unfinishedWords(room)),
    clipping,
    dialog,
    mayWrite,
    move,
    moveBy,
    paste,
    add: (target, text) => (mayWrite(target.section) ? create(target, text, roomColour()) : undefined),
    remove(note) {
      if (writable(note) === undefined) return false;
      if (!deleteNotes(board, [note])) return gone();
      announcer.say(t('note.deleted'));
      return true;
    },
    recolour(note, colour) {
      if (writable(note) === undefined) return false;
      if (!recolourNotes(board, [note], colour)) return gone();
      announcer.say(t('note.recoloured', { colour: colourWords(colour, store.getLegend()) }));
      return true;
    },
    cut: (note) => take('cut', note),
    copy: (note) => take('copy', note),
    cancelCut: () => clipping.set(undefined),
    undo: () => step('undo'),
    redo: () => step('redo'),
    sayKept(cell) {
      const isOnLine = room.save.get().kind !== 'offline';
      announcer.say(t(isOnLine ? 'note.saved' : 'note.keptHere', { address: address(cell) }));
    },
    openDialog(next) {
      if (writable(next.note) !== undefined) dialog.set(next);
    },
    closeDialog: () => dialog.set(undefined),
  };
}
