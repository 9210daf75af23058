import { FIRST_ROW } from '@evenboard/board';
import type { Announcer } from '../announce/index.ts';
import type { CommandId } from '../command/index.ts';
import { t } from '../messages/t.ts';
import {
  detailsWords,
  hasLinks,
  type NoteActions,
  type Notes,
  type NoteView,
  noteFacts,
} from '../note/index.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { isReader } from '../session/whyNot.ts';
import { type BoardParts, isSameCell } from './BoardParts.ts';
import { boardMovements, isMovement, type Movement } from './boardMovement.ts';
import { isSelecting, selectHandlers } from './boardSelecting.ts';
import { isZooming, zoomHandlers } from './boardZoom.ts';
import { notesMeant } from './notesMeant.ts';

interface BoardCommandsOptions {
  room: RoomSession;
  parts: BoardParts;
  actions: NoteActions;
  announcer: Pick<Announcer, 'say'>;
  /** Opens the menu of the current place. */
  openMenu(): void;
  /** Gives the focus to the handle of a note; where it may not be moved there is none, and why is said. */
  toHandle(note: string): void;
}

type On<Target> = Readonly<Partial<Record<CommandId, (target: Target) => unknown>>>;

/** What readers can do with a note as well. */
const READING: ReadonlySet<CommandId> = new Set<CommandId>([
  'details',
  'comments',
  'copy',
  'copyLink',
  'openLinks',
]);

/** What can be done with the note of the current place alone. */
function noteHandlers(options: BoardCommandsOptions): On<string> {
  const { room, actions, announcer } = options;
  return {
    details(note) {
      const facts = noteFacts(room, note);
      if (facts !== undefined) announcer.say(detailsWords(facts, Date.now()));
    },
    dot: actions.voting.toggleDot,
    handle: options.toHandle,
    comments: (note) => actions.openDialog({ kind: 'comments', note }),
    copyLink: actions.copyLink,
    openLinks: actions.openLinks,
  };
}

/** What can be done with the notes that are selected, or else with the current one. */
function notesHandlers({ parts, actions }: BoardCommandsOptions): On<Notes> {
  const openDialog = (kind: 'move' | 'colour') => (notes: Notes) => {
    const [note] = [notes].flat();
    if (note !== undefined) actions.openDialog({ kind, note, ...(typeof notes !== 'string' && { notes }) });
  };
  return {
    moveTo: openDialog('move'),
    colour: openDialog('colour'),
    moveUp: (notes) => actions.moveBy(notes, 'up'),
    moveDown: (notes) => actions.moveBy(notes, 'down'),
    moveLeft: (notes) => actions.moveBy(notes, 'left'),
    moveRight: (notes) => actions.moveBy(notes, 'right'),
    copy: actions.copy,
    cut: actions.cut,
    remove: (notes) => actions.remove(notes) && parts.selection.letGo(),
    duplicate: (notes) => actions.duplicate(notes) && parts.selection.letGo(),
    merge: (notes) => actions.merge(notes) && parts.selection.letGo(),
  };
}

/** What can be written at the current place, with a note there or without. */
function placeHandlers({ room: { store, current }, actions }: BoardCommandsOptions): On<void> {
  return {
    edit() {
      const { cell, note } = current.get();
      actions.edit(note === undefined ? { cell } : { note });
    },
    newAtEnd() {
      const { section } = current.get().cell;
      if (!actions.mayAdd(section)) return;
      const cell = { section, row: store.getColumn(section).cells.length + FIRST_ROW };
      current.setCell(cell);
      actions.edit({ cell });
    },
    paste: () => actions.paste(current.get().cell),
    undo: actions.undo,
    redo: actions.redo,
  };
}

/** What commands do on the current place of the board, for keys, its menu and the palette. */
export function createBoardCommands(options: BoardCommandsOptions): Pick<NoteView, 'run' | 'can'> {
  const { room, parts, actions, announcer } = options;
  const { current } = room;
  const movementTo = boardMovements(room, parts);
  const onNote = noteHandlers(options);
  const onNotes = notesHandlers(options);
  const onPlace = placeHandlers(options);
  const selecting = selectHandlers(options, movementTo);
  const zooming = zoomHandlers(options);
  const isCut = () => actions.clipping.get()?.kind === 'cut';
  const isSelected = () => parts.selection.get().size > 0;

  function walk(movement: Movement): void {
    parts.selection.letGo();
    const to = movementTo(movement);
    if (to === undefined || isSameCell(to, current.get().cell)) announcer.say(t('board.edge'));
    else current.setCell(to);
  }

  function letGo(): boolean {
    if (parts.selection.letGo()) announcer.say(t('board.selectedNone'));
    else if (isCut()) {
      actions.cancelCut();
      announcer.say(t('grid.cutCancelled'));
    } else return false;
    return true;
  }

  function onWhatIsMeant(command: CommandId): boolean {
    const { note } = current.get();
    const meant = notesMeant(room, parts);
    if (onNote[command] && note !== undefined) onNote[command](note);
    else if (onNotes[command] && meant !== undefined) onNotes[command](meant);
    else if (onNote[command] || onNotes[command]) announcer.say(t('session.noNote'));
    else return false;
    return true;
  }

  return {
    run(command) {
      if (command === 'escape') return letGo();
      if (isMovement(command)) walk(command);
      else if (isSelecting(command)) selecting[command]();
      else if (isZooming(command)) return zooming(command);
      else if (command === 'menu') options.openMenu();
      else if (onPlace[command]) onPlace[command]();
      else return onWhatIsMeant(command);
      return true;
    },
    can(command) {
      if (isMovement(command) || isSelecting(command) || command === 'menu') return true;
      if (isZooming(command)) return !parts.isNarrow;
      if (command === 'escape') return isSelected() || isCut();
      if (isReader(room) && !READING.has(command)) return false;
      if (command === 'paste') return actions.clipping.get() !== undefined;
      if (command === 'dot') return actions.voting.mayVote(current.get().note);
      if (command === 'openLinks') return hasLinks(room.store.getNote(current.get().note ?? '')?.text);
      if (command in onNotes) return notesMeant(room, parts) !== undefined;
      return command in onPlace || (command in onNote && current.get().note !== undefined);
    },
  };
}
