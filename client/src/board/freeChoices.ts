import { UNSORTED } from '@evenboard/board';
import { t } from '../messages/t.ts';
import type { FreeChoice } from '../note/index.ts';
import type { RoomSession } from '../session/roomSession.ts';
import type { BoardParts } from './BoardParts.ts';
import { seenBox } from './Camera.ts';
import { FRAME_GAP_PX, type Point } from './frameLayout.ts';
import { hungBelow } from './freeNotes.ts';

/** Where notes could hang outside of all sections, for who does not drag: what is in sight and what is near, in words. */
export function freeChoices(
  { current }: Pick<RoomSession, 'current'>,
  { camera, layout, isNarrow }: BoardParts,
  notes: readonly string[],
): readonly FreeChoice[] {
  if (isNarrow) return [];
  const wall = layout.get();
  const { slotWidth, slotHeight } = wall.geometry;
  const choice = (words: string, at: Point): FreeChoice => ({
    words,
    places: hungBelow(wall.geometry, notes, at),
  });
  const seen = seenBox(camera.get(), camera.getSize());
  const middle = {
    x: Math.round(seen.x + (seen.width - slotWidth) / 2),
    y: Math.round(seen.y + (seen.height - slotHeight) / 2),
  };
  const frame = wall.frameOf(current.get().cell.section);
  if (frame === undefined || frame.section.id === UNSORTED) return [choice(t('board.freeMiddle'), middle)];
  const { box, section } = frame;
  const under = { x: box.x, y: box.y + box.height + FRAME_GAP_PX };
  return [
    choice(t('board.freeMiddle'), middle),
    choice(t('board.freeUnder', { letter: section.letter }), under),
  ];
}
