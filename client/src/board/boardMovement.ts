import { type Cell, FIRST_ROW } from '@evenboard/board';
import type { CommandId } from '../command/index.ts';
import type { RoomSession } from '../session/roomSession.ts';
import type { BoardParts } from './BoardParts.ts';
import { navigableFrames } from './navigableFrames.ts';
import { type NavigableFrame, neighbour } from './neighbour.ts';

const MOVEMENTS = [
  ...(['up', 'down', 'left', 'right'] as const),
  ...(['jumpUp', 'jumpDown', 'jumpLeft', 'jumpRight'] as const),
  ...(['rowStart', 'rowEnd', 'gridStart', 'gridEnd'] as const),
] satisfies readonly CommandId[];
export type Movement = (typeof MOVEMENTS)[number];

export function isMovement(command: CommandId): command is Movement {
  return MOVEMENTS.some((movement) => movement === command);
}

type Walk = (from: Cell, frames: readonly NavigableFrame[]) => Cell | undefined;

/**
 * Where each movement leads on the wall. Plain arrows go in space; with Control, and by Home and End, one goes by
 * section and row, as in the grid. Undefined at the edge.
 */
export function boardMovements(
  room: RoomSession,
  parts: BoardParts,
): (movement: Movement) => Cell | undefined {
  const { store, current } = room;

  function lastRow(section: string): number {
    return Math.max(FIRST_ROW, store.getColumn(section).cells.length + FIRST_ROW - 1);
  }

  /** The same row of another frame, or its last place where it is shorter. */
  function rowOf(frame: NavigableFrame | undefined, row: number): Cell | undefined {
    return frame && { section: frame.section, row: Math.min(row, frame.slotCount + FIRST_ROW - 1) };
  }

  const besides = ({ section, row }: Cell, frames: readonly NavigableFrame[], step: 1 | -1) =>
    rowOf(frames[frames.findIndex((frame) => frame.section === section) + step], row);

  const walks: Readonly<Record<Movement, Walk>> = {
    up: (from, frames) => neighbour(frames, from, 'up'),
    down: (from, frames) => neighbour(frames, from, 'down'),
    left: (from, frames) => neighbour(frames, from, 'left'),
    right: (from, frames) => neighbour(frames, from, 'right'),
    jumpUp: ({ section }) => ({ section, row: FIRST_ROW }),
    jumpDown: ({ section }) => ({ section, row: lastRow(section) }),
    jumpLeft: (from, frames) => besides(from, frames, -1),
    jumpRight: (from, frames) => besides(from, frames, 1),
    rowStart: ({ row }, frames) => rowOf(frames[0], row),
    rowEnd: ({ row }, frames) => rowOf(frames.at(-1), row),
    gridStart: (_, frames) => rowOf(frames[0], FIRST_ROW),
    gridEnd(_, frames) {
      const last = frames.at(-1);
      return last && { section: last.section, row: lastRow(last.section) };
    },
  };
  return (movement) => walks[movement](current.get().cell, navigableFrames(room, parts));
}
