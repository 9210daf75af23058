import { addNotes, type Cell, LAST_ROW, type NoteColour } from '@evenboard/board';
import { LIMITS } from '@evenboard/protocol';
import type { Announcer } from '../announce/index.ts';
import { t } from '../messages/t.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { blockValues } from './noteBlocks.ts';
import type { NoteRights } from './noteRights.ts';
import type { TableCell } from './tableText.ts';

interface NewNotesOptions {
  room: RoomSession;
  announcer: Pick<Announcer, 'say'>;
  rights: Pick<NoteRights, 'mayAdd'>;
}

/** Puts several notes down in the shape they have to one another. */
export function createNewNotes({ room, announcer, rights }: NewNotesOptions) {
  const { board, store, me } = room;

  function isRoomFor(cells: readonly Pick<TableCell, 'right' | 'down'>[], at: Cell): boolean {
    const columns = store.getSections().length - (store.getSection(at.section)?.index ?? 0);
    const isTooWide = cells.some(({ right }) => right >= columns);
    const isTooHigh = cells.some(({ down }) => at.row + down > LAST_ROW);
    if (isTooWide) announcer.say(t('noteBlock.noRoom', { count: columns }));
    else if (isTooHigh) announcer.say(t('noteBlock.noRows', { last: LAST_ROW }));
    return !isTooWide && !isTooHigh;
  }

  /** Where each of them goes if the first place is `at`; says why where that is not to be had. `may`: into a section. */
  function placesFor<Item extends Pick<TableCell, 'right' | 'down'>>(
    at: Cell,
    items: readonly Item[],
    may: (section: string) => boolean,
  ): readonly (readonly [Item, Cell])[] {
    if (!isRoomFor(items, at)) return [];
    const sections = store.getSections();
    const from = store.getSection(at.section)?.index ?? 0;
    const places = items.flatMap((item) => {
      const section = sections[from + item.right]?.id;
      return section === undefined ? [] : [[item, { section, row: at.row + item.down }] as const];
    });
    const wanted = new Set(places.map(([, { section }]) => section));
    return [...wanted].every(may) ? places : [];
  }

  /** Makes them notes of mine, all or none, in one step of undo. What stands in the way gives way. The first of them. */
  function put(at: Cell, items: readonly (TableCell & { colour: NoteColour })[]): string | undefined {
    const places = placesFor(at, items, rights.mayAdd);
    if (places.length === 0) return undefined;
    if (store.getNoteCount() + places.length > LIMITS.notesOnBoard) {
      announcer.say(t('noteBlock.tooMany', { most: LIMITS.notesOnBoard }));
      return undefined;
    }
    const ids = addNotes(
      board,
      places.map(([{ text, colour }, to]) => ({ text, colour, ...to, author: me.id })),
    );
    const made = blockValues(
      store,
      ids.flatMap((id) => store.cellOf(id) ?? []),
    );
    announcer.say(made.count === 1 ? t('note.pasted', { address: made.from }) : t('noteBlock.pasted', made));
    return ids[0];
  }

  return { placesFor, put };
}
