import type { CommandId } from '../command/index.ts';
import { t } from '../messages/t.ts';
import type { CurrentPlace, RoomSession } from '../session/roomSession.ts';
import { whyLocked, whyNotIn } from '../session/whyNot.ts';
import type { Notes } from './noteBlocks.ts';
import type { Clipping } from './noteClipboard.ts';
import { whyNotChange, whyNotStep, whyNotWrite } from './noteRights.ts';

/** What a command in a menu is about. */
export interface MenuTarget extends CurrentPlace {
  /** Those that are selected, where some are. */
  readonly notes?: Notes | undefined;
}

const CHANGING: ReadonlySet<CommandId> = new Set<CommandId>([
  ...(['moveTo', 'moveUp', 'moveDown', 'moveLeft', 'moveRight', 'colour'] as const),
  ...(['cut', 'remove', 'merge'] as const),
]);

/**
 * Why a command would do nothing now but say this: for menus, where it stands grey until a stage, a lock or a room
 * allows it again. Nothing where it can be run.
 */
export function whyNotRun(
  room: RoomSession,
  command: CommandId,
  { cell, note, notes = note }: MenuTarget,
  clipping: Clipping | undefined,
): string | undefined {
  const meant = notes === undefined ? [] : [notes].flat();
  const sectionOf = (id: string) => room.store.cellOf(id)?.section;
  const first = (reasons: readonly (string | undefined)[]) => reasons.find((why) => why !== undefined);
  if (CHANGING.has(command)) return first(meant.map((id) => whyNotChange(room, id)));
  switch (command) {
    case 'edit':
      return whyNotWrite(room, note === undefined ? { cell } : { note });
    case 'newAtEnd':
      return whyNotIn(room, 'add', cell.section);
    case 'duplicate':
      return first(meant.map((id) => whyNotIn(room, 'add', sectionOf(id))));
    case 'paste':
      return clipping?.kind === 'cut' ? whyLocked(room, cell.section) : whyNotIn(room, 'add', cell.section);
    case 'undo':
    case 'redo': {
      const why = whyNotStep(room, room.undo.next(command));
      return why && t('rights.undo', { why });
    }
    default:
      return undefined;
  }
}
