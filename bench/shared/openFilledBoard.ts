import { addNote, addSection, createBoardStore, type NewSection, type NoteColour } from '@evenboard/board';
import { createSession, joinSession } from '../../e2e/support/api.ts';
import { openReplica } from '../../e2e/support/Replica.ts';

/** What a board is filled with: the sections in their order, and note by note down each of them. */
export interface Filling {
  readonly sections: readonly NewSection[];
  readonly notes: number;
  /** The text and colour of the note of that number; the notes are dealt out to the sections in turn. */
  note(index: number): { readonly text: string; readonly colour: NoteColour };
}

/** A session whose board is filled with so many notes. */
export interface FilledBoard {
  readonly url: string;
  readonly sessionId: string;
  readonly key: string;
  /** The participants' link. */
  readonly link: string;
  readonly notes: number;
  /** The number of the last row that has a note. */
  readonly lastRow: number;
}

/** Opens a session and fills its board by way of the server, as somebody who came in would. */
export async function openFilledBoard(url: string, { sections, notes, note }: Filling): Promise<FilledBoard> {
  const session = await createSession(url, { title: `${notes} notes` });
  const { sessionId, keys, links } = session;
  const host = await joinSession(url, sessionId, keys.participant, 'Host');
  const replica = openReplica(url, sessionId, host.token);
  await replica.synced();
  const { board } = replica;
  for (const [column, wanted] of sections.entries()) {
    board.doc.transact(() => {
      const section = addSection(board, wanted);
      for (let index = column; index < notes; index += sections.length) {
        addNote(board, { section, ...note(index), author: host.participant.id });
      }
    }, board.origin);
    await replica.allSaved();
  }
  const store = createBoardStore(board);
  const filled = store.getNoteCount();
  const lastRow = 1 + Math.max(...store.getSections().map(({ id }) => store.getColumn(id).cells.length));
  store.destroy();
  replica.destroy();
  if (filled !== notes) throw new Error(`the board has ${filled} notes, not ${notes}`);
  const { pathname, hash } = new URL(links.participant, url);
  return { url, sessionId, key: keys.participant, link: `${url}${pathname}${hash}`, notes, lastRow };
}
