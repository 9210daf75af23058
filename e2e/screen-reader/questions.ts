import { readBoard } from '@evenboard/board';
import { runCommand } from '../support/api.ts';
import { openReplica } from '../support/Replica.ts';
import type { Doings } from './asking.ts';

/**
 * What a facilitator asks everybody: a vote on the notes of the first section, and the mood poll. `sh curl -sfG
 * "$OLUCHI/openVote"`; their own dots and answer go in before the result, so that there is one.
 */
export function questionsOf(url: string, sessionId: string, token: string): Doings {
  const ask = <T>(command: object) => runCommand<T>(url, sessionId, token, command);
  let vote = '';
  let poll = '';

  async function firstSection(): Promise<string | undefined> {
    const replica = openReplica(url, sessionId, token);
    await replica.synced();
    const [first] = readBoard(replica.board).sections;
    replica.destroy();
    return first?.id;
  }

  return {
    async openVote() {
      const candidates = { section: await firstSection() };
      const asked = { type: 'openVote', question: 'Which two matter most?', candidates };
      ({ vote } = await ask<{ vote: string }>(asked));
    },
    async revealVote({ numbers = '' }) {
      await ask({ type: 'castBallot', vote, numbers: numbers.split(' ').map(Number) });
      await ask({ type: 'revealVote', vote });
    },
    async openPoll() {
      const options = ['Sunny', 'Cloudy with bright spells', 'Storm brewing'];
      const asked = { type: 'openPoll', question: 'What is your weather?', kind: 'one', options };
      ({ poll } = await ask<{ poll: string }>(asked));
    },
    async showPoll({ answer = '' }) {
      await ask({ type: 'answerPoll', poll, answer });
      await ask({ type: 'showPoll', poll });
    },
  };
}
