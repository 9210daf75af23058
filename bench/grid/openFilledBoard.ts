import { addNote, addSection, createBoardStore, NOTE_COLOURS } from '@evenboard/board';
import { createSession, joinSession } from '../../e2e/support/api.ts';
import { openReplica } from '../../e2e/support/Replica.ts';
import { oneOf, seededRandom } from '../../e2e/support/seededRandom.ts';

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

const SECTIONS = 10;
const WORDS =
  'nobody has to ask to be let in and every form works the first time on paper by telephone or with a screen reader'.split(
    ' ',
  );

/** Ten sections, filled evenly with notes of three to twenty words in all colours. */
export async function openFilledBoard(url: string, notes: number): Promise<FilledBoard> {
  const session = await createSession(url, { title: `${notes} notes` });
  const { sessionId, keys, links } = session;
  const host = await joinSession(url, sessionId, keys.participant, 'Host');
  const replica = openReplica(url, sessionId, host.token);
  await replica.synced();
  const random = seededRandom(notes);
  const { board } = replica;
  for (let column = 0; column < SECTIONS; column += 1) {
    board.doc.transact(() => {
      const section = addSection(board, { title: `Question ${column + 1} of the afternoon` });
      for (let index = column; index < notes; index += SECTIONS) {
        const text = Array.from({ length: 3 + Math.floor(random() * 18) }, () => oneOf(random, WORDS)).join(
          ' ',
        );
        addNote(board, { section, text, colour: oneOf(random, NOTE_COLOURS), author: host.participant.id });
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
