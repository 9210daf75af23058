import type { CommandId, ViewCommandId } from '../command/index.ts';
import { hasLinks, type LeaveHow } from '../note/index.ts';
import { type ClipboardKind, createClipboardCommands } from './clipboardCommands.ts';
import { createGoCommands } from './goCommands.ts';
import { type GridTools, noteHere } from './gridTools.ts';
import { createHeaderCommands } from './headerCommands.ts';
import { createNoteCommands } from './noteCommands.ts';
import { createSelectCommands } from './selectCommands.ts';
import { createWriteCommands } from './writeCommands.ts';

/** What keys, menus, the palette and the mouse do in the grid. */
export interface GridCommands {
  /** False where the grid has no such command, or it has nothing to do. */
  run(command: CommandId): boolean;
  /** Whether the command means something at my place. */
  can(command: CommandId): boolean;
  /** What a key's command means at my place now. */
  meantHere(command: CommandId): CommandId;
  /** A printable key on a cell. */
  write(text: string): void;
  /** The browser's own event; true if it was ours. */
  clipboard(kind: ClipboardKind, data: DataTransfer): boolean;
  /** The editor was left, with the note that its words are in. */
  left(how: LeaveHow, note: string | undefined): void;
}

/** Commands that need a note, here or selected. */
const ON_NOTES: ReadonlySet<CommandId> = new Set([
  'comments',
  'moveUp',
  'moveDown',
  'moveLeft',
  'moveRight',
  'moveTo',
  'colour',
  'copy',
  'cut',
  'remove',
  'duplicate',
  'merge',
  'copyLink',
] satisfies ViewCommandId[]);

export function createGridCommands(tools: GridTools): GridCommands {
  const { actions, room, state } = tools;
  const { write, left, ...writing } = createWriteCommands(tools);
  const { happened, ...clipboard } = createClipboardCommands(tools);
  const commands: Readonly<Partial<Record<CommandId, () => unknown>>> = {
    ...createGoCommands(tools),
    ...writing,
    ...createNoteCommands(tools),
    ...createSelectCommands(tools),
    ...clipboard,
    edit: () => writing.edit(),
    menu: tools.openMenu,
  };
  const inHeader: Partial<Record<CommandId, () => unknown>> = createHeaderCommands(tools);

  function commandHere(id: CommandId): (() => unknown) | undefined {
    const isHeader = state.active.get().row === 1 && state.selection.get() === undefined;
    return (isHeader ? inHeader[id] : undefined) ?? commands[id];
  }

  function can(id: CommandId): boolean {
    if (commandHere(id) === undefined) return false;
    const { section, row } = state.active.get();
    const isSelected = state.selection.get() !== undefined;
    if (row === 1 && !isSelected && id !== 'details' && id in inHeader)
      return tools.sections.mayChange(room.store.getSection(section));
    if (id === 'paste') return row > 1 && actions.clipping.get() !== undefined;
    if (id === 'undo') return room.undo.canUndo();
    if (id === 'redo') return room.undo.canRedo();
    if (id === 'escape') return isSelected || actions.clipping.get()?.kind === 'cut';
    if (id === 'edit') return row > 1;
    if (id === 'details') return true;
    if (id === 'dot') return actions.voting.mayVote(noteHere(tools));
    if (id === 'openLinks') return hasLinks(room.store.getNote(noteHere(tools) ?? '')?.text);
    return !ON_NOTES.has(id) || isSelected || noteHere(tools) !== undefined;
  }

  return {
    can,
    meantHere: (id) => actions.voting.meantBy(id, noteHere(tools)),
    write,
    left,
    run(id) {
      const command = commandHere(id);
      return command !== undefined && command() !== false;
    },
    clipboard: happened,
  };
}
