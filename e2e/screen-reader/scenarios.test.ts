import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createSession, type NewSession } from '../support/api.ts';
import { createLine, type Line } from '../support/createLine.ts';
import { type Evenboard, startEvenboard } from '../support/startEvenboard.ts';
import { type Colleague, openColleague } from './Colleague.ts';
import { type Heard, hear } from './hear.ts';

/** Each scenario file in this folder is one person with a screen reader, and Kofi, who does what the file asks him for. */
describe('heard through Orca', () => {
  let evenboard: Evenboard;
  let line: Line;
  let session: NewSession;
  let kofi: Colleague;

  beforeAll(async () => {
    evenboard = await startEvenboard();
  });
  afterAll(() => evenboard?.destroy());

  beforeEach(async () => {
    session = await createSession(evenboard.url, { title: 'Co-creating our strategy', template: 'strategy' });
    line = await createLine(evenboard.port);
    kofi = await openColleague(evenboard.url, session, 'Kofi', { cut: line.cut, mend: line.mend });
  });
  afterEach(async () => {
    kofi?.destroy();
    await line?.destroy();
  });

  async function listen(scenario: string): Promise<Heard> {
    const link = `${line.url}/s/${session.sessionId}#${session.keys.participant}`;
    const heard = await hear(link, scenario, { KOFI: kofi.address });
    expect(heard.unmet, heard.transcript).toEqual([]);
    return heard;
  }

  it('somebody joins, hears a note with its section and place, writes one, and hears that it is saved', async () => {
    await kofi.do('write', { cell: 'C4', text: 'You asked what I needed before I had to explain it twice' });
    await listen('grid.txt');
    expect(kofi.textAt('C5')).toBe('Ask again next year');
  });

  it('where a note went that was cut and pasted, taken back, and sent far by the dialog', async () => {
    await kofi.do('write', { cell: 'A2', text: 'Tea for everyone' });
    await listen('grid-moves.txt');
    expect(kofi.textAt('C2')).toBe('Tea for everyone');
  });

  it('what somebody else does to the note under the focus, which stays', async () => {
    await kofi.do('write', { cell: 'A2', text: 'Tea for everyone' });
    await listen('remote.txt');
  });
});
