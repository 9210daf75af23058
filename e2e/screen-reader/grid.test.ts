import { addNote, readBoard } from '@evenboard/board';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSession, joinSession, type NewSession } from '../support/api.ts';
import { openReplica, type Replica } from '../support/Replica.ts';
import { type Evenboard, startEvenboard } from '../support/startEvenboard.ts';
import { hear } from './hear.ts';

describe('the grid, heard through Orca', () => {
  let evenboard: Evenboard;
  let session: NewSession;
  let kofi: Replica;

  beforeAll(async () => {
    evenboard = await startEvenboard();
    session = await createSession(evenboard.url, { title: 'Co-creating our strategy', template: 'strategy' });
    const { token, participant } = await joinSession(
      evenboard.url,
      session.sessionId,
      session.keys.participant,
      'Kofi',
    );
    kofi = openReplica(evenboard.url, session.sessionId, token);
    await kofi.synced();
    const section = readBoard(kofi.board).sections[2]?.id ?? '';
    const text = 'You asked what I needed before I had to explain it twice';
    addNote(kofi.board, { section, row: 4, text, colour: 'green', author: participant.id });
    await kofi.allSaved();
  });

  afterAll(async () => {
    kofi?.destroy();
    await evenboard?.destroy();
  });

  it('lets somebody join, hear a note with its section and place, write one, and hear that it is saved', async () => {
    const link = `${evenboard.url}/s/${session.sessionId}#${session.keys.participant}`;
    const { transcript, unmet } = await hear(link, 'grid.txt');
    expect(unmet, transcript).toEqual([]);
    const texts = readBoard(kofi.board).notes.map(({ text, row }) => `${row} ${text}`);
    expect(texts).toContain('5 Ask again next year');
  });
});
