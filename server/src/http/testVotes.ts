import { expect } from 'vitest';
import type * as Y from 'yjs';
import type { TestServer } from './startTestServer.ts';
import { read, type Somebody, setUpSession } from './testSessions.ts';

export const TEXTS = ['Rest is work', 'Buses after ten', 'Large print', 'Quiet rooms', 'Pay on time'];
export type Entry = Record<string, unknown>;

/** A session with three participants in which a vote is open, on typed statements where nothing else is asked for. */
export async function openVote(server: TestServer, more: object = { candidates: { texts: TEXTS } }) {
  const { session, host, come, command } = await setUpSession(server, { template: 'strategy' });
  const [ada, ben, kofi] = [
    await come('participant', 'Ada'),
    await come('participant', 'Ben'),
    await come('participant', 'Kofi'),
  ];
  const open = async (asked: object): Promise<string> => {
    const opened = await command({ type: 'openVote', question: 'Which two?', ...asked });
    expect(opened.json).toEqual({ vote: expect.any(String) });
    return String(opened.json.vote);
  };
  const vote = await open({ dots: 2, perCandidate: 1, named: false, ...more });
  const cast = (who: Somebody, numbers: unknown, rest: object = {}) =>
    command({ type: 'castBallot', vote, numbers, ...rest }, who);
  const me = async ({ token }: Somebody) =>
    (await server.call('GET', `/api/sessions/${session.sessionId}/me`, { token })).json;
  const exported = async () => {
    const address = `/api/sessions/${session.sessionId}/export/session.json`;
    const { json } = await server.call('GET', address, { token: host.token });
    return (json.votes as Record<string, Entry>)[vote] ?? {};
  };
  const entry = (isWanted: (entry: Entry) => boolean, id = vote) =>
    read(server, session, 'session', ada.token, (doc: Y.Doc) => {
      const found = doc.getMap('votes').get(id) as Entry | undefined;
      return found && isWanted(found) ? found : undefined;
    });
  return { session, host, come, command, ada, ben, kofi, vote, open, cast, me, exported, entry };
}
