import {
  addComment,
  addNote,
  type Cell,
  createBoardStore,
  deleteNotes,
  deleteSection,
  moveNote,
  parseAddress,
  renameSection,
  setNoteText,
} from '@evenboard/board';
import { joinSession, type NewSession, roomOf } from '../support/api.ts';
import { openReplica, type Replica } from '../support/Replica.ts';
import { type Doing, type Doings, openAsking } from './asking.ts';

/** Somebody else in the session, who does at once what a scenario asks for by HTTP: `sh curl -sfG "$KOFI/write" -d cell=A2 -d text=…`. */
export interface Colleague {
  /** Who it is in the session. */
  readonly id: string;
  readonly replica: Replica;
  /** Where a scenario asks. */
  readonly address: string;
  /** Does one thing, as a request would; resolves when it is on the server's disk. */
  do(doing: string, what?: Record<string, string>): Promise<void>;
  textAt(address: string): string | undefined;
  destroy(): void;
}

/** Comes in under `name`. `more`: further things a scenario can ask for. */
export async function openColleague(
  url: string,
  session: NewSession,
  name: string,
  more: Doings = {},
): Promise<Colleague> {
  const { token, participant } = await joinSession(url, session.sessionId, session.keys.participant, name);
  const replica = openReplica(url, session.sessionId, token);
  await replica.synced();
  const { board, provider } = replica;
  const store = createBoardStore(board);
  // A first entry under clock 0 is passed over by every stock client: this is the second, so that the others know who writes.
  provider.awareness.setLocalState({});
  const author = participant.id;

  function cellAt(address = ''): Cell {
    const found = parseAddress(address);
    const section = found && store.getSections()[found.column];
    if (found === undefined || section === undefined) throw new Error(`there is no ${address}`);
    return { section: section.id, row: found.row };
  }
  function noteAt(address = ''): string {
    const note = store.noteAt(cellAt(address));
    if (note === undefined) throw new Error(`there is no note in ${address}`);
    return note;
  }
  /** On the board of the room that they are in, wherever their page is. */
  async function writeInRoom({ text = '' }: Readonly<Record<string, string>>): Promise<void> {
    const roomId = await roomOf(url, session.sessionId, token);
    const room = openReplica(url, session.sessionId, token, { room: roomId });
    await room.synced();
    addNote(room.board, { section: cellAt('A2').section, text, colour: 'green', author });
    await room.allSaved();
    room.destroy();
  }
  const sectionAt = (letter = '') => cellAt(`${letter}2`).section;

  const doings: Doings = {
    write: ({ cell, text = '' }) => addNote(board, { ...cellAt(cell), text, colour: 'green', author }),
    writeInRoom,
    edit: ({ cell, text = '' }) => setNoteText(board, noteAt(cell), text),
    delete: ({ cell }) => deleteNotes(board, [noteAt(cell)]),
    move: ({ cell, to }) => moveNote(board, noteAt(cell), cellAt(to)),
    comment: ({ cell, text = '' }) => addComment(board, { note: noteAt(cell), text, author }),
    rename: ({ section, title = '' }) => renameSection(board, sectionAt(section), title),
    removeSection: ({ section }) => deleteSection(board, sectionAt(section)),
    /** Opens a note for writing, and says so to the others. */
    enter: ({ cell }) => provider.awareness.setLocalStateField('editing', noteAt(cell)),
    leave: () => provider.awareness.setLocalStateField('editing', null),
    /** So many new notes, one after another through all sections. */
    fill({ count = '1', text = 'Note' }) {
      const sections = store.getSections().filter((section) => !section.isUnsorted);
      for (let index = 0; index < Number(count); index += 1) {
        const section = sections[index % sections.length]?.id ?? 'unsorted';
        addNote(board, { section, text: `${text} ${index + 1}`, colour: 'blue', author });
      }
    },
    ...more,
  };

  /** What is asked for is done when it is on the server's disk. */
  const saved =
    (doing: Doing): Doing =>
    async (what) => {
      await doing(what);
      await replica.allSaved();
    };
  const asking = await openAsking(
    Object.fromEntries(Object.entries(doings).map(([name, doing]) => [name, saved(doing)])),
  );

  return {
    id: author,
    replica,
    address: asking.address,
    do: asking.do,
    textAt: (address) => {
      const note = store.noteAt(cellAt(address));
      return note === undefined ? undefined : store.getNote(note)?.text;
    },
    destroy() {
      asking.destroy();
      store.destroy();
      replica.destroy();
    },
  };
}
