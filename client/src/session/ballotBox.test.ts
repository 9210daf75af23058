import type { CommandRequest } from '@evenboard/protocol';
import { expect, it } from 'vitest';
import type { Answer } from './api.ts';
import { createBallotBox } from './ballotBox.ts';
import type { OwnBallot } from './mine.ts';
import { createValue } from './Readable.ts';

const FAILED = { ok: false, failure: { code: 'offline', status: 0, detail: '' } } as const;

function open() {
  const ballots = createValue<ReadonlyMap<string, OwnBallot>>(new Map());
  const waiting: ((answer: Answer<never>) => void)[] = [];
  const sent: CommandRequest[] = [];
  const box = createBallotBox({
    ballots,
    send: (command) => {
      sent.push(command);
      return new Promise((resolve) => waiting.push(resolve as never));
    },
    checkMine: async () => undefined,
  });
  const answer = async (value: unknown) => {
    await new Promise((resolve) => setTimeout(resolve, 0));
    waiting.shift()?.(value as never);
    await new Promise((resolve) => setTimeout(resolve, 0));
  };
  const mine = () => box.choices.get().get('v');
  const know = (numbers: readonly number[]) => ballots.set(new Map([['v', { numbers, receipt: 'r' }]]));
  return { box, ballots, sent, answer, mine, know };
}

it('shows a choice at once, sends one after the other, and the last one stands', async () => {
  const { box, sent, answer, mine } = open();
  void box.cast('v', [3]);
  void box.cast('v', [3, 7]);
  expect(mine()).toEqual([3, 7]);
  await answer({ ok: true, value: {} });
  expect(sent).toHaveLength(2);
  await answer({ ok: true, value: {} });
  expect(sent).toMatchObject([{ numbers: [3] }, { numbers: [3, 7] }]);
  expect(mine()).toEqual([3, 7]);
});

it('goes back to what counts where the server refuses', async () => {
  const { box, answer, mine, know } = open();
  know([1]);
  void box.cast('v', [3]);
  expect(mine()).toEqual([3]);
  await answer(FAILED);
  expect(mine()).toEqual([1]);
});

it('shows what another device of mine casts later', async () => {
  const { box, answer, mine, know } = open();
  void box.cast('v', [3]);
  await answer({ ok: true, value: {} });
  expect(mine()).toEqual([3]);
  know([5]);
  expect(mine()).toEqual([5]);
});
