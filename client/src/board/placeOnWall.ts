import { placeSection } from '@evenboard/board';
import type { Announcer } from '../announce/index.ts';
import { t } from '../messages/t.ts';
import type { NoteActions } from '../note/index.ts';
import type { RoomSession } from '../session/roomSession.ts';
import type { BoardParts } from './BoardParts.ts';
import type { Point } from './frameLayout.ts';

interface PlaceOnWallOptions {
  readonly room: RoomSession;
  readonly parts: BoardParts;
  readonly actions: Pick<NoteActions, 'mayWrite'>;
  readonly announcer: Pick<Announcer, 'say'>;
}

/**
 * Hangs a section at a point of the wall, as one step of undo. Sections that stood in the row beside it are given the
 * places where they stand: without that they would close up behind it, and nothing moves that nobody moved.
 */
export function placeOnWall(
  { room, parts, actions, announcer }: PlaceOnWallOptions,
  section: string,
  at: Point,
): boolean {
  const { board, store } = room;
  const named = store.getSection(section);
  if (named === undefined) {
    announcer.say(t('section.gone'));
    return false;
  }
  if (named.isUnsorted || !actions.mayWrite(section)) return false;
  board.doc.transact(() => {
    for (const { section: other, box } of parts.layout.get().frames) {
      const mayPlace = !other.isUnsorted && (!other.locked || room.me.role === 'facilitator');
      if (other.position === undefined && mayPlace && other.id !== section)
        placeSection(board, other.id, { x: box.x, y: box.y });
    }
    placeSection(board, section, at);
  }, board.origin);
  announcer.say(t('board.sectionMoved', { letter: named.letter }));
  return true;
}
