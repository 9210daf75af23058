import { createServer, type Server } from 'node:http';
import { addNote, deleteNotes, readBoard } from '@evenboard/board';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSession, joinSession, type NewSession } from '../support/api.ts';
import { openReplica, type Replica } from '../support/Replica.ts';
import { type Evenboard, startEvenboard } from '../support/startEvenboard.ts';
import { hear } from './hear.ts';

describe('moves in the grid, heard through Orca', () => {
  let evenboard: Evenboard;
  let session: NewSession;
  let kofi: Replica;
  let author: string;
  let first: string;
  let section: string;

  beforeEach(async () => {
    evenboard = await startEvenboard();
    session = await createSession(evenboard.url, { title: 'Co-creating our strategy', template: 'strategy' });
    const { sessionId, keys } = session;
    const { token, participant } = await joinSession(evenboard.url, sessionId, keys.participant, 'Kofi');
    author = participant.id;
    kofi = openReplica(evenboard.url, sessionId, token);
    await kofi.synced();
    section = readBoard(kofi.board).sections[0]?.id ?? '';
    first = write('Tea for everyone');
    await kofi.allSaved();
  });

  afterEach(async () => {
    kofi?.destroy();
    await evenboard?.destroy();
  });

  function write(text: string): string {
    return addNote(kofi.board, { section, row: 2, text, colour: 'green', author });
  }

  const link = () => `${evenboard.url}/s/${session.sessionId}#${session.keys.participant}`;

  it('tells where a note went that was cut and pasted, taken back, and sent far by the dialog', async () => {
    const { transcript, unmet } = await hear(link(), 'grid-moves.txt');
    expect(unmet, transcript).toEqual([]);
    const note = readBoard(kofi.board).notes.find(({ id }) => id === first);
    expect(note?.section).toBe(readBoard(kofi.board).sections[2]?.id);
  });

  it('tells what somebody else does to the note under the focus, and keeps the focus', async () => {
    const doings: Record<string, () => unknown> = {
      '/insert': () => write('Make room'),
      '/delete': () => deleteNotes(kofi.board, [first]),
    };
    const door: Server = createServer((request, response) => {
      doings[request.url ?? '']?.();
      void kofi.allSaved().then(() => response.end());
    });
    await new Promise<void>((resolve) => door.listen(0, resolve));
    const address = door.address();
    if (address === null || typeof address === 'string') throw new Error('no port to listen on');
    vi.stubEnv('KOFI', `http://localhost:${address.port}`);
    try {
      const { transcript, unmet } = await hear(link(), 'remote.txt');
      expect(unmet, transcript).toEqual([]);
    } finally {
      vi.unstubAllEnvs();
      door.close();
    }
  });
});
