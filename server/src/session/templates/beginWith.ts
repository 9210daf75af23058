import { MAIN_ROOM } from '@evenboard/protocol';
import type { Beginning } from '../Beginning.ts';
import { createId } from '../keys.ts';
import { FRESH_STATE } from '../referee/SessionState.ts';
import { layOutBoard, type Template } from './Template.ts';

/** A session that begins as a template says. */
export function beginWith(template: Template): Beginning {
  const { plan, rooms } = template;
  return {
    state: {
      ...FRESH_STATE,
      ...(plan !== undefined && { plan }),
      rooms: rooms.map((room) => ({ ...room, id: createId(), facilitators: [] })),
    },
    boards: new Map([[MAIN_ROOM, (board) => layOutBoard(board, template)]]),
  };
}
