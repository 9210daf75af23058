import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readZip } from '../workbook/readZip.ts';
import { startTestServer, type TestServer } from './startTestServer.ts';
import { expectProblem, type Somebody } from './testSessions.ts';
import { openVote } from './testVotes.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

type Afternoon = Awaited<ReturnType<typeof openVote>>;

const textOf = async ({ session }: Afternoon, { token }: Pick<Somebody, 'token'>, file: string) =>
  (await server.call('GET', `/api/sessions/${session.sessionId}/export/${file}`, { token })).text;

/** The names of a workbook's sheets and all of its words, those too that no program shows. */
async function bookOf({ session }: Afternoon, { token }: Pick<Somebody, 'token'>) {
  const address = `${server.url}/api/sessions/${session.sessionId}/export/workbook.xlsx`;
  const answer = await fetch(address, { headers: { Authorization: `Bearer ${token}` } });
  const files = readZip(Buffer.from(await answer.arrayBuffer()));
  const sheets = files.get('xl/workbook.xml')?.matchAll(/<sheet [^>]*name="([^"]*)"/g) ?? [];
  return { names: [...sheets].map(([, name]) => name), words: [...files.values()].join('\n') };
}

describe('results in the files', () => {
  it('are there once they are revealed, and not a word of them before', async () => {
    const afternoon = await openVote(server, {
      candidates: { texts: ['Rest', 'Buses'] },
      named: true,
    });
    const { host, ada, ben, vote, command, cast } = afternoon;
    await cast(ada, [2]);
    await cast(ben, [2]);
    for (const step of ['closeVote', 'revealVote'] as const) {
      expect((await bookOf(afternoon, ada)).names).not.toContain('Votes');
      for (const file of ['board.md', 'board.html'])
        expect(await textOf(afternoon, ada, file)).not.toContain('Which two?');
      expect((await command({ type: step, vote })).status).toBe(200);
    }
    const book = await bookOf(afternoon, ada);
    expect(book.names).toContain('Votes');
    expect(book.words).toContain('>Ada, Ben<');
    expect(await textOf(afternoon, ada, 'board.md')).toContain(
      '### Which two?\n\n2 people voted, with 2 dots in all.\n\n- **1** Rest: 0 dots, 0 %\n- **2** Buses: 2 dots, 100 %',
    );
    expect(await textOf(afternoon, host, 'board.html')).toContain('<h2 id="results-votes">Votes</h2>');
  });

  it('of a poll are there when it is shown, without names', async () => {
    const afternoon = await openVote(server);
    const { ada, ben, command } = afternoon;
    const { json } = await command({ type: 'openPoll', question: 'One word?', kind: 'word', options: [] });
    for (const somebody of [ada, ben])
      await command({ type: 'answerPoll', poll: json.poll, answer: 'calm' }, somebody);
    await command({ type: 'closePoll', poll: json.poll });
    expect(await textOf(afternoon, ada, 'board.md')).not.toContain('calm');
    await command({ type: 'showPoll', poll: json.poll });
    expect(await textOf(afternoon, ada, 'board.md')).toContain('2 people answered.\n\n- calm: 2, 100 %');
    expect((await bookOf(afternoon, ada)).names).toContain('Polls');
  });
});

describe('who took part', () => {
  it('is in the workbook only while a facilitator wants it', async () => {
    const afternoon = await openVote(server);
    const { ada, host, command } = afternoon;
    await command({ type: 'addProxy', name: 'Edna', channel: 'post' });
    const setPeople = (on: boolean, who = host) => command({ type: 'setPeopleInExports', on }, who);
    expect((await bookOf(afternoon, host)).words).not.toContain('Edna');
    expectProblem(await setPeople(true, ada), 403, 'not_allowed', /Only facilitators/);
    await setPeople(true);
    const book = await bookOf(afternoon, ada);
    expect(book.names).toContain('People');
    expect(book.words).toContain('Edna');
    expect(book.words).toContain('by post');
    await setPeople(false);
    expect((await bookOf(afternoon, host)).names).not.toContain('People');
  });

  it('is never told by ids', async () => {
    const afternoon = await openVote(server);
    const { ada, host, kofi, command } = afternoon;
    await command({ type: 'setPeopleInExports', on: true });
    const { words } = await bookOf(afternoon, host);
    for (const { id } of [ada, host, kofi]) expect(words).not.toContain(id);
  });
});
