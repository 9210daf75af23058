import type { Role } from '@evenboard/protocol';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { createSession, type NewSession } from '../support/api.ts';
import { createLine, type Line } from '../support/createLine.ts';
import { type Evenboard, startEvenboard } from '../support/startEvenboard.ts';
import { type Colleague, openColleague } from './Colleague.ts';
import { type Host, openHost } from './Host.ts';
import { type Heard, hear } from './hear.ts';

/**
 * What a file of scenarios works with: each scenario is one person with a screen reader, and Kofi, who does what it asks
 * him for, with Oluchi where there are rooms. A server for the file, a session for each test.
 */
export function listening() {
  let evenboard: Evenboard;
  let line: Line;
  let session: NewSession;
  let kofi: Colleague;
  let host: Host | undefined;
  const writers: Colleague[] = [];

  beforeAll(async () => {
    evenboard = await startEvenboard();
  });
  afterAll(() => evenboard?.destroy());

  beforeEach(async () => {
    session = await createSession(evenboard.url, { title: 'Co-creating our strategy', template: 'strategy' });
    line = await createLine(evenboard.port);
    kofi = await openColleague(evenboard.url, session, 'Kofi', { cut: line.cut, mend: line.mend, burst });
  });
  afterEach(async () => {
    for (const writer of writers.splice(0)) writer.destroy();
    kofi?.destroy();
    host?.destroy();
    host = undefined;
    await line?.destroy();
  });

  /** All writers write three notes each. */
  async function burst(): Promise<void> {
    await Promise.all(
      writers.map(async (writer, index) => {
        for (let note = 0; note < 3; note += 1) {
          await writer.do('fill', { count: '1', text: `From ${index}` });
        }
      }),
    );
  }

  return {
    get kofi(): Colleague {
      return kofi;
    },
    /** So many people more, who are there all along. */
    async bringWriters(count: number): Promise<void> {
      for (let index = 0; index < count; index += 1) {
        writers.push(await openColleague(evenboard.url, session, `Writer ${index}`));
      }
    },
    /** Oluchi facilitates, in a room with whoever listens; Kofi is in the other one. */
    async bringHost(): Promise<void> {
      host = await openHost(evenboard.url, session, 'Oluchi', [kofi.id]);
    },
    /** Three notes of Kofi's: A2, A3 and C4. */
    async threeNotes(): Promise<void> {
      await kofi.do('write', { cell: 'A2', text: 'Tea for everyone' });
      await kofi.do('write', { cell: 'A3', text: 'Rest is on the timetable' });
      await kofi.do('write', {
        cell: 'C4',
        text: 'You asked what I needed before I had to explain it twice',
      });
    },
    /** Plays a scenario; fails with everything that was said where something was not. */
    async listen(scenario: string, role: Role = 'participant'): Promise<Heard> {
      const link = `${line.url}/s/${session.sessionId}#${session.keys[role]}`;
      const heard = await hear(link, scenario, { KOFI: kofi.address, OLUCHI: host?.address ?? '' });
      expect(heard.unmet, heard.transcript).toEqual([]);
      return heard;
    },
  };
}
