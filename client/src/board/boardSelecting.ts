import { FIRST_ROW } from '@evenboard/board';
import type { Announcer } from '../announce/index.ts';
import type { CommandId } from '../command/index.ts';
import { t } from '../messages/t.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { type BoardParts, isSameCell } from './BoardParts.ts';
import type { boardMovements, Movement } from './boardMovement.ts';

const SELECTING = [
  ...(['selectUp', 'selectDown', 'selectLeft', 'selectRight'] as const),
  ...(['selectRow', 'selectColumn', 'selectAll'] as const),
] satisfies readonly CommandId[];
type Selecting = (typeof SELECTING)[number];

export function isSelecting(command: CommandId): command is Selecting {
  return SELECTING.some((one) => one === command);
}

interface SelectOptions {
  readonly room: RoomSession;
  readonly parts: BoardParts;
  readonly announcer: Pick<Announcer, 'say'>;
}

/**
 * Selecting by keys: Shift and an arrow takes the note I am on and the one I come to, Control and A all of this section
 * and, pressed again, all of the board.
 */
export function selectHandlers(
  { room, parts, announcer }: SelectOptions,
  movementTo: ReturnType<typeof boardMovements>,
): Readonly<Record<Selecting, () => void>> {
  const { store, current } = room;
  const { selection } = parts;
  const notesOf = (section: string) => store.getColumn(section).cells.flatMap((id) => id ?? []);

  function say(): void {
    announcer.say(t('board.selectedCount', { count: selection.notes().length }));
  }

  function extend(movement: Movement): void {
    const { cell, note } = current.get();
    const to = movementTo(movement);
    if (to === undefined || isSameCell(to, cell)) {
      announcer.say(t('board.edge'));
      return;
    }
    const next = store.noteAt(to);
    // Back over one that is selected: the one I leave is let go.
    if (note !== undefined && next !== undefined && selection.get().has(next) && selection.get().has(note))
      selection.toggle(note);
    else selection.add([note, next].filter((id) => id !== undefined));
    current.setCell(to);
    say();
  }

  function selectSection(): void {
    selection.set(notesOf(current.get().cell.section));
    say();
  }

  return {
    selectUp: () => extend('up'),
    selectDown: () => extend('down'),
    selectLeft: () => extend('left'),
    selectRight: () => extend('right'),
    /** The line of slots I am on. */
    selectRow() {
      const { section, row } = current.get().cell;
      const columns = parts.isNarrow ? 1 : (parts.layout.get().frameOf(section)?.columns ?? 1);
      const first = Math.floor((row - FIRST_ROW) / columns) * columns;
      selection.set(
        store
          .getColumn(section)
          .cells.slice(first, first + columns)
          .flatMap((id) => id ?? []),
      );
      say();
    },
    selectColumn: selectSection,
    selectAll() {
      const here = notesOf(current.get().cell.section);
      const isWhole = here.length > 0 && here.every((id) => selection.get().has(id));
      if (isWhole || here.length === 0) {
        selection.set(store.getSections().flatMap(({ id }) => notesOf(id)));
        say();
      } else selectSection();
    },
  };
}
