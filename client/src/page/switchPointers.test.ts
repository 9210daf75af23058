import type { SessionInfo } from '@evenboard/protocol';
import { expect, it, vi } from 'vitest';
import { createValue } from '../session/Readable.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { switchPointers } from './switchPointers.ts';

const INFO: SessionInfo = { title: 'Our strategy', state: 'open', timeZone: '', host: 'kamal' };

function open(info: SessionInfo, answer: object) {
  const send = vi.fn().mockResolvedValue(answer);
  const said: string[] = [];
  const press = () =>
    switchPointers(
      { info: createValue<SessionInfo | undefined>(info), send: send as RoomSession['send'] },
      { say: (words) => said.push(words) },
    );
  return { send, said, press };
}

it('takes live pointers off for everybody, and gives them back', async () => {
  const off = open(INFO, { ok: true, value: undefined });
  await off.press();
  expect(off.send).toHaveBeenCalledWith({ type: 'setPointers', on: false });
  expect(off.said).toEqual(['Live pointers are off for everybody.']);
  const on = open({ ...INFO, pointersOff: true }, { ok: true, value: undefined });
  await on.press();
  expect(on.send).toHaveBeenCalledWith({ type: 'setPointers', on: true });
  expect(on.said).toEqual(['Live pointers are on again, for all who like them.']);
});

it('says why where it could not be done', async () => {
  const failure = {
    code: 'not_allowed',
    status: 403,
    detail: 'Only facilitators can do this. Nothing was changed.',
  };
  const refused = open(INFO, { ok: false, failure });
  await refused.press();
  expect(refused.said).toEqual(['Only facilitators can do this. Nothing was changed.']);
});
