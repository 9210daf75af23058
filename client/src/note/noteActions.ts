import {
  addNote,
  type BoardChange,
  type Cell,
  FIRST_ROW,
  type NoteColour,
  type OthersChange,
} from '@evenboard/board';
import type { Announcer } from '../announce/announcer.ts';
import type { CommandId } from '../command/index.ts';
import { t } from '../messages/t.ts';
import { createValue, type Readable } from '../session/Readable.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { unfinishedWords } from '../session/unfinishedWords.ts';
import { describeUndone } from './describeUndone.ts';
import { createDrafts, type Drafts } from './drafts.ts';
import { createNoteBlocks, type Notes } from './noteBlocks.ts';
import { createNoteClipboard, type NoteClipboard } from './noteClipboard.ts';
import { createNoteCopies } from './noteCopies.ts';
import { isToRead, type NoteDialog } from './noteDialog.ts';
import { createNoteLinks } from './noteLinks.ts';
import { createNoteMerges } from './noteMerges.ts';
import { createNoteMoves, type Direction, type FreePlace } from './noteMoves.ts';
import { createNoteRights, type NoteRights, whyNotStep } from './noteRights.ts';
import { createNoteViews, type NoteViews } from './noteViews.ts';
import { roomColour } from './roomColour.ts';
import { createVoting, type Voting } from './voting.ts';
import { type MenuTarget, whyNotRun } from './whyNotRun.ts';

/**
 * What can be done with a note, once for all views. Each says its result to the announcer, also when it could not
 * be done, and answers what happened. On a note that somebody has just deleted it says so and changes nothing.
 */
export interface NoteActions extends NoteViews, NoteClipboard, NoteRights {
  readonly drafts: Drafts;
  readonly voting: Voting;
  readonly dialog: Readable<NoteDialog | undefined>;
  /**
   * A new note of mine, whole, in the room's colour; its id. For words that were begun when it was allowed: whether they
   * still come in time the server decides, and keeps them.
   */
  handIn(cell: Cell, text: string): string;
  remove(notes: Notes): boolean;
  recolour(notes: Notes, colour: NoteColour): boolean;
  move(note: string, cell: Cell | { section: string }): boolean;
  /** Several to one place: the first there, the others below it, in the order given. */
  moveAll(notes: readonly string[], cell: Cell): boolean;
  /** Out of all sections, to places of their own on the wall. */
  moveFree(places: readonly FreePlace[]): boolean;
  /** One place up or down, or to the neighbouring section in the same row. */
  moveBy(notes: Notes, direction: Direction): boolean;
  /** A copy of mine below each; goes to the first of them. */
  duplicate(notes: Notes): boolean;
  /** Into the first of them, where it goes; of a single note it asks which other is meant. */
  merge(notes: Notes): boolean;
  /** A link to the note, without any key, into the clipboard. */
  copyLink(note: string): boolean;
  /** The link in a note's words, in a tab of its own; of several it asks which. */
  openLinks(note: string): boolean;
  undo(): boolean;
  redo(): boolean;
  /** Why a command of a menu would do nothing now but say this; nothing where it can be run. */
  whyNotRun(command: CommandId, target: MenuTarget): string | undefined;
  /** Says that words were kept, with the address, that they wait on this device while the line is down, and what `more` there is. */
  sayKept(cell: Cell, more?: string): void;
  openDialog(dialog: NoteDialog): void;
  closeDialog(): void;
}

/** Makes the actions of a room. One instance serves both views, so that a note cut in one can be pasted in the other. */
export function createNoteActions(room: RoomSession, announcer: Announcer): NoteActions {
  const { board, store, undo, me } = room;
  const dialog = createValue<NoteDialog | undefined>(undefined);
  const views = createNoteViews();
  const address = (cell: Cell) => store.addressOf(cell);

  const rights = createNoteRights(room, announcer);

  const blocks = createNoteBlocks({ room, announcer, rights });
  const { changeable } = blocks;
  const { move, moveAll, moveBy, moveFree, place } = createNoteMoves({ room, announcer, rights, changeable });
  const clipboard = createNoteClipboard({
    room,
    announcer,
    rights,
    changeable,
    move,
    place,
    colour: () => roomColour(room),
    ask: openDialog,
  });

  function openDialog(next: NoteDialog): void {
    if (!isToRead(next)) {
      if (changeable(next.notes ?? next.note) !== undefined) dialog.set(next);
    } else if (store.getNote(next.note) === undefined) announcer.say(t('note.gone'));
    else dialog.set(next);
  }

  /** To a section that has come back, else to the note; where a section only changed one stays. */
  function goWhereChanged(changes: readonly BoardChange[]): void {
    const section = changes.find((change) => 'section' in change);
    const note = changes.find((change) => 'note' in change);
    if (section?.kind === 'sectionAdded') room.current.setCell({ section: section.section, row: FIRST_ROW });
    else if (section === undefined && note !== undefined) room.current.setNote(note.note);
  }

  function step(kind: 'undo' | 'redo'): boolean {
    const why = whyNotStep(room, undo.next(kind));
    if (why !== undefined) {
      announcer.say(t('rights.undo', { why }));
      return false;
    }
    let changes: readonly BoardChange[] = [];
    let others: readonly OthersChange[] = [];
    // Steps whose effect is gone already (a cancelled edit) change nothing: the next one is meant, but for one that
    // others' work stands against.
    const isWithout = () => changes.length === 0 && others.length === 0;
    while (isWithout() && (kind === 'undo' ? undo.canUndo() : undo.canRedo())) {
      changes = (kind === 'undo' ? undo.undo() : undo.redo()) ?? [];
      others = undo.othersSince();
    }
    announcer.say(describeUndone(kind, changes, room, others));
    goWhereChanged(changes);
    return changes.length > 0;
  }

  return {
    ...views,
    ...rights,
    ...clipboard,
    ...createNoteCopies({ room, announcer, rights }),
    ...createNoteMerges({ room, announcer, changeable, openDialog }),
    ...createNoteLinks({ room, announcer, openDialog }),
    drafts: createDrafts(() => Date.now(), unfinishedWords(room)),
    voting: createVoting({ room, announcer }),
    dialog,
    move,
    moveAll,
    moveBy,
    moveFree,
    remove: blocks.remove,
    recolour: blocks.recolour,
    handIn: (cell, text) => addNote(board, { ...cell, text, colour: roomColour(room), author: me.id }),
    whyNotRun: (command, target) => whyNotRun(room, command, target, clipboard.clipping.get()),
    undo: () => step('undo'),
    redo: () => step('redo'),
    sayKept(cell, more) {
      const isOnLine = room.save.get().kind !== 'offline';
      const kept = t(isOnLine ? 'note.saved' : 'note.keptHere', { address: address(cell) });
      announcer.say(more === undefined ? kept : `${kept} ${more}`);
    },
    openDialog,
    closeDialog: () => dialog.set(undefined),
  };
}
