import { addNote, type Cell, createBoardStore, lockSection, moveNote, parseAddress } from '@evenboard/board';
import { joinSession, type NewSession } from '../../support/api.ts';
import { openReplica } from '../../support/Replica.ts';

/** The board as somebody else in the session has it, by addresses. */
export interface WatchedBoard {
  textAt(address: string): string | undefined;
  colourAt(address: string): string | undefined;
  commentsAt(address: string): readonly string[];
  /** Moves the note of one address to another. */
  move(from: string, to: string): Promise<void>;
  /** Locks the section of an address; for facilitators. */
  lock(address: string): Promise<void>;
  /** A note of theirs; resolves when it is on the server's disk. */
  write(address: string, text: string): Promise<void>;
  destroy(): void;
}

export async function watchBoard(
  url: string,
  session: NewSession,
  name: string,
  role: 'participant' | 'facilitator' = 'participant',
): Promise<WatchedBoard> {
  const { token, participant } = await joinSession(url, session.sessionId, session.keys[role], name);
  const replica = openReplica(url, session.sessionId, token);
  await replica.synced();
  const { board } = replica;
  const store = createBoardStore(board);

  function cellOf(address: string): Cell {
    const found = parseAddress(address);
    const section = found && store.getSections()[found.column];
    if (found === undefined || section === undefined) throw new Error(`there is no ${address}`);
    return { section: section.id, row: found.row };
  }
  const idAt = (address: string) => store.noteAt(cellOf(address)) ?? '';

  return {
    textAt: (address) => store.getNote(idAt(address))?.text,
    colourAt: (address) => store.getNote(idAt(address))?.colour,
    commentsAt: (address) => store.getComments(idAt(address)).map(({ text }) => text),
    async move(from, to) {
      moveNote(board, idAt(from), cellOf(to));
      await replica.allSaved();
    },
    async lock(address) {
      lockSection(board, cellOf(address).section, true);
      await replica.allSaved();
    },
    async write(address, text) {
      addNote(board, { ...cellOf(address), text, colour: 'green', author: participant.id });
      await replica.allSaved();
    },
    destroy() {
      store.destroy();
      replica.destroy();
    },
  };
}
