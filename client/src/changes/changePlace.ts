import { type BoardStore, type Cell, FIRST_ROW, parseAddress } from '@evenboard/board';
import type { Destination } from '../note/index.ts';
import type { UnseenChange } from '../session/roomSession.ts';

/** Where a change is to be found now; for a deleted note the place it had. `undefined` when that section is gone. */
export function changePlace(change: UnseenChange, store: BoardStore): Cell | undefined {
  const cell = change.of === 'note' ? store.cellOf(change.id) : undefined;
  if (cell !== undefined) return cell;
  const section = change.of === 'section' ? change.id : change.section;
  if (store.getSection(section) === undefined) return undefined;
  const row = change.of === 'note' ? parseAddress(change.before?.address ?? '')?.row : undefined;
  return { section, row: row ?? FIRST_ROW };
}

/** Where Enter on a change goes: to the note itself while it lives. */
export function changeDestination(change: UnseenChange, store: BoardStore): Destination | undefined {
  if (change.of === 'note' && store.getNote(change.id) !== undefined) return { note: change.id };
  const cell = changePlace(change, store);
  return cell && { cell };
}
