import { addNote, createBoardStore, parseAddress } from '@evenboard/board';
import { MAIN_ROOM } from '@evenboard/protocol';
import { joinSession, type NewSession, runCommand, sendCaption } from '../support/api.ts';
import { openReplica } from '../support/Replica.ts';
import { openSessionReplica } from '../support/SessionReplica.ts';
import { openAsking } from './asking.ts';
import { questionsOf } from './questions.ts';

/** A facilitator elsewhere, who runs rooms, votes, polls and captions when a scenario asks for it: `sh curl -sfG "$OLUCHI/open" -d minutes=3`. */
export interface Host {
  readonly address: string;
  destroy(): void;
}

interface Assigned {
  readonly rooms: readonly { readonly id: string; readonly name: string }[];
}

const ROOMS = [
  { name: 'Blue', colour: 'blue' },
  { name: 'Green', colour: 'green' },
] as const;

/** `inGreen`: who comes into the room Green; the others come into Blue first. */
export async function openHost(
  url: string,
  session: NewSession,
  name: string,
  inGreen: readonly string[],
): Promise<Host> {
  const { token, participant } = await joinSession(url, session.sessionId, session.keys.facilitator, name);
  const rooms = new Map<string, string>([['main', MAIN_ROOM]]);
  const ends: (() => void)[] = [];
  const ask = <T>(command: object) => runCommand<T>(url, session.sessionId, token, command);

  /** Stands on a board for as long as the scenario lasts, and points at a place of it. */
  async function point({ room = 'main', cell = '' }: Readonly<Record<string, string>>): Promise<void> {
    const roomId = rooms.get(room);
    const found = parseAddress(cell);
    if (roomId === undefined || found === undefined) throw new Error(`there is no ${cell} in ${room}`);
    const replica = openReplica(url, session.sessionId, token, { room: roomId });
    const store = createBoardStore(replica.board);
    ends.push(store.destroy, replica.destroy);
    await replica.synced();
    const section = store.getSections()[found.column]?.id;
    if (section === undefined) throw new Error(`there is no section for ${cell}`);
    // A first entry under clock 0 is passed over by every stock client.
    replica.provider.awareness.setLocalState({});
    const place = { cell: { section, row: found.row }, atMs: Date.now() };
    replica.provider.awareness.setLocalState({ point: place });
  }

  /** Types a note for somebody on the main board, in the first section, in their name. */
  async function typeFor({ name = '', text = '' }: Readonly<Record<string, string>>): Promise<void> {
    const entries = openSessionReplica(url, session.sessionId, token);
    const replica = openReplica(url, session.sessionId, token);
    ends.push(entries.destroy, replica.destroy);
    await replica.synced();
    const found = () => [...entries.people()].find(([, person]) => person.name === name)?.[0];
    await entries.until(() => found() !== undefined, `${name} has not come in`);
    const store = createBoardStore(replica.board);
    const section = store.getSections()[0]?.id ?? 'unsorted';
    store.destroy();
    const author = found() ?? '';
    const typed = { author, typedBy: participant.id, confirmed: false };
    addNote(replica.board, { section, text, colour: 'yellow', ...typed });
    await replica.allSaved();
  }

  const asking = await openAsking({
    async assign() {
      const members = { Green: inGreen };
      const assigned = await ask<Assigned>({ type: 'assignRooms', mode: 'random', rooms: ROOMS, members });
      for (const { id, name } of assigned.rooms) rooms.set(name, id);
    },
    open: ({ minutes }) => ask({ type: 'openRooms', minutes: Number(minutes) }),
    extend: ({ minutes }) => ask({ type: 'extendRooms', minutes: Number(minutes) }),
    rotate: () => ask({ type: 'rotateRooms' }),
    close: () => ask({ type: 'closeRooms' }),
    point,
    typeFor,
    caption: ({ text = '' }) => sendCaption(url, session.sessionId, token, { text }),
    ...questionsOf(url, session.sessionId, token),
  });
  return {
    address: asking.address,
    destroy() {
      asking.destroy();
      for (const end of ends) end();
    },
  };
}
