import type { Cell } from '@evenboard/board';
import { t } from '../messages/t.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { clockWords } from './whenWords.ts';

/** "as of 14:05" while others' changes are held out of my view on my asking: by now the place may have another address. */
export function asOfWords({ hold }: Pick<RoomSession, 'hold'>): string | undefined {
  const held = hold.held.get();
  if (held?.reasons.includes('frozen') !== true) return undefined;
  return t('changes.asOf', { time: clockWords(held.sinceMs) });
}

/** "C4", or "C4 as of 14:05". */
export function addressWords(room: Pick<RoomSession, 'hold' | 'store'>, cell: Cell): string {
  const address = room.store.addressOf(cell);
  const asOf = asOfWords(room);
  return asOf === undefined ? address : `${address} ${asOf}`;
}
