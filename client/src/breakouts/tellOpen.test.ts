import type { BreakoutEntry, Role } from '@evenboard/protocol';
import { expect, it } from 'vitest';
import type { RemoteMessage } from '../announce/index.ts';
import { createValue } from '../session/Readable.ts';
import { tellOpen } from './tellOpen.ts';

function watch(role: Role) {
  const breakout = createValue<BreakoutEntry>({ state: 'opening', round: 1 });
  const waiting: (string | RemoteMessage)[] = [];
  const stop = tellOpen(
    { breakout, me: { id: 'me', name: 'Idris', role } },
    { remote: (message) => void waiting.push(message) },
  );
  const said = () => waiting.map((message) => (typeof message === 'string' ? message : message.words()));
  return { breakout, stop, said };
}

it('tells a facilitator who has not been moved that the rooms are open, once', () => {
  const { breakout, said } = watch('facilitator');
  breakout.set({ state: 'open', round: 1, endsAt: 1 });
  breakout.set({ state: 'open', round: 1, endsAt: 2 });
  expect(said()).toEqual(['The rooms are open.']);
});

it('says nothing to who is in a room by then, nor to participants', () => {
  const { breakout, stop, said } = watch('facilitator');
  breakout.set({ state: 'open', round: 1, endsAt: 1 });
  stop();
  expect(said()).toEqual(['']);
  const participant = watch('participant');
  participant.breakout.set({ state: 'open', round: 1, endsAt: 1 });
  expect(participant.said()).toEqual([]);
});
