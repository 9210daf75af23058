import type { BoardChange, Cell } from '@evenboard/board';
import type { About, Announcer } from '../announce/index.ts';
import { t } from '../messages/t.ts';
import { personName } from '../note/index.ts';
import type { Readable } from '../session/Readable.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { sameCell } from './placeKey.ts';

/** At most one line in this time about the note under the focus having been pushed. */
const PUSHED_SAID_EVERY_MS = 10_000;

/** Where I was, and on which note, before something happened. */
export interface Standing {
  readonly cell: Cell;
  readonly note: string | undefined;
}

/** What I was told of the place I am on. Commands act on that, and not on what has come there since. */
export interface Hearing {
  /** The note I was told of; `undefined` where I was told that the place is empty. */
  heard(): string | undefined;
  /** I know now what stands at my place. */
  hear(): void;
  /** Tells in one line what somebody else has just done to the place I am on, if that concerns me. */
  tell(changes: readonly BoardChange[], before: Standing): void;
}

interface HearingOptions {
  room: RoomSession;
  announcer: Pick<Announcer, 'remote'>;
  active: Readable<Cell>;
  now(): number;
}

export function createHearing({ room, announcer, active, now }: HearingOptions): Hearing {
  const { store, presence, people } = room;
  const noteHere = () => (active.get().row === 1 ? undefined : store.noteAt(active.get()));
  const address = () => store.addressOf(active.get());
  let heard = room.current.get().note;
  let nextPushedLine = Number.NEGATIVE_INFINITY;

  const hear = () => {
    heard = noteHere();
  };

  /** Worded when it is said: by then the note may be elsewhere again. Once it is said, commands act on what it said. */
  function say(words: () => string, about: readonly About[] = []): void {
    announcer.remote({ words, said: hear, about }, 'here');
  }

  function deletedWords(by: number | undefined): string {
    const person = presence.personOf(by);
    if (person === undefined) return t('grid.noteDeleted', { address: address() });
    return t('grid.noteDeletedBy', { name: personName(people.get(), person), address: address() });
  }

  return {
    heard: () => heard,
    hear,
    tell(changes, { cell, note }) {
      const place = active.get();
      const deletion = changes.find((change) => change.kind === 'noteDeleted' && change.note === note);
      if (note !== undefined && deletion?.kind === 'noteDeleted') {
        const { by } = deletion;
        say(() => deletedWords(by), [{ type: 'deleted', id: note }]);
      } else if (cell.section !== place.section && store.getSection(cell.section) === undefined) {
        say(() => t('grid.sectionGone', { address: address() }));
      } else if (note !== undefined) {
        if (sameCell(cell, place) || now() < nextPushedLine) return;
        nextPushedLine = now() + PUSHED_SAID_EVERY_MS;
        say(() => t('grid.nowAt', { address: address() }), [{ type: 'moved', id: note }]);
      } else {
        const landed = place.row > 1 ? store.noteAt(place) : undefined;
        if (landed === undefined) return;
        const text = () => store.getNote(landed)?.text;
        say(() => {
          const words = text();
          return words === undefined ? '' : t('grid.noteLanded', { address: address(), text: words });
        }, [
          { type: 'new', id: landed },
          { type: 'moved', id: landed },
        ]);
      }
    },
  };
}
