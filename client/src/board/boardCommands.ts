import { FIRST_ROW } from '@evenboard/board';
import type { Announcer } from '../announce/index.ts';
import type { CommandId } from '../command/index.ts';
import { t } from '../messages/t.ts';
import { detailsWords, type NoteActions, type NoteView, noteFacts } from '../note/index.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { type BoardParts, isSameCell } from './BoardParts.ts';
import { boardMovements, isMovement, type Movement } from './boardMovement.ts';

interface BoardCommandsOptions {
  room: RoomSession;
  parts: BoardParts;
  actions: NoteActions;
  announcer: Pick<Announcer, 'say'>;
  /** Opens the menu of the current place. */
  openMenu(): void;
}

type On<Target> = Readonly<Partial<Record<CommandId, (target: Target) => unknown>>>;

/** What readers can do with a note as well. */
const READING: ReadonlySet<CommandId> = new Set<CommandId>(['details', 'comments', 'copy']);

/** What can be done with the note of the current place. */
function noteHandlers({ room, actions, announcer }: BoardCommandsOptions): On<string> {
  return {
    details(note) {
      const facts = noteFacts(room, note);
      if (facts !== undefined) announcer.say(detailsWords(facts, Date.now()));
    },
    comments: (note) => actions.openDialog({ kind: 'comments', note }),
    moveTo: (note) => actions.openDialog({ kind: 'move', note }),
    colour: (note) => actions.openDialog({ kind: 'colour', note }),
    moveUp: (note) => actions.moveBy(note, 'up'),
    moveDown: (note) => actions.moveBy(note, 'down'),
    moveLeft: (note) => actions.moveBy(note, 'left'),
    moveRight: (note) => actions.moveBy(note, 'right'),
    copy: actions.copy,
    cut: actions.cut,
    remove: actions.remove,
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
      if (!actions.mayWrite(section)) return;
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
  const onPlace = placeHandlers(options);
  const isCut = () => actions.clipping.get()?.kind === 'cut';

  function walk(movement: Movement): void {
    const to = movementTo(movement);
    if (to === undefined || isSameCell(to, current.get().cell)) announcer.say(t('board.edge'));
    else current.setCell(to);
  }

  function letGo(): void {
    actions.cancelCut();
    announcer.say(t('grid.cutCancelled'));
  }

  return {
    run(command) {
      const { note } = current.get();
      if (isMovement(command)) walk(command);
      else if (command === 'menu') options.openMenu();
      else if (command === 'escape' && isCut()) letGo();
      else if (onPlace[command]) onPlace[command]();
      else if (onNote[command] && note !== undefined) onNote[command](note);
      else if (onNote[command]) announcer.say(t('session.noNote'));
      else return false;
      return true;
    },
    can(command) {
      if (isMovement(command) || command === 'menu') return true;
      if (command === 'escape') return isCut();
      if (!room.canWrite && !READING.has(command)) return false;
      if (command === 'paste') return actions.clipping.get() !== undefined;
      return command in onPlace || (command in onNote && current.get().note !== undefined);
    },
  };
}
