import type { RoomSession } from '../session/roomSession.ts';
import { createMarks, type Marks } from './marks.ts';

/** By note: who of the others writes in it now. */
export interface Writers extends Marks<string> {
  connect(): () => void;
}

/** Looks through the others once for all cells, however many there are of either. */
export function createWriters({ presence, me }: RoomSession): Writers {
  const marks = createMarks<string>();
  function read(): void {
    const writing = presence.others.get().flatMap(({ editing, user }): [string, string][] => {
      return editing === undefined || user.id === me.id ? [] : [[editing, user.id]];
    });
    marks.set(new Map(writing));
  }
  return {
    ...marks,
    connect() {
      read();
      return presence.others.subscribe(read);
    },
  };
}
