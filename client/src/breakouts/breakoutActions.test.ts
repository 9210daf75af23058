import { expect, it, vi } from 'vitest';
import { createOwnClockChange } from '../session/ownClockChange.ts';
import { createBreakoutActions } from './breakoutActions.ts';

it('says one sentence about more time for the rooms: what their clock says of it is no news to me', async () => {
  const own = createOwnClockChange(() => 0);
  const say = vi.fn();
  const actions = createBreakoutActions({
    room: {
      me: { id: 'm', name: 'Mina', role: 'facilitator' },
      send: async <T>() => ({ ok: true as const, value: undefined as T }),
    },
    announcer: { say },
    ownClock: own,
    focusCurrent: () => undefined,
  });
  await actions.ask({ type: 'sendMessage', to: 'all', text: 'Five more.' }, () => 'Sent.');
  expect(own.isMine()).toBe(false);
  await actions.ask({ type: 'extendRooms', minutes: 5 }, () => 'More time.');
  expect(own.isMine()).toBe(true);
  expect(say.mock.calls).toEqual([['Sent.'], ['More time.']]);
});
