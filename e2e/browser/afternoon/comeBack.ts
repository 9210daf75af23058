import { MAIN_ROOM } from '@evenboard/protocol';
import { expect } from '../test.ts';
import { type Cast, pages, witness } from './Cast.ts';
import { A_ROOM } from './openRooms.ts';
import type { PagePerson } from './PagePerson.ts';

const THE_MAIN_BOARD = /· Main board$/;
const MINUTE_MS = 60_000;
/** So much is left when the last warning is waited for: it is due at thirty seconds. */
const NEARLY_MS = 38_000;

/** The last warning, the end of the rooms, and everybody on the main board; who writes finishes first. */
export async function comeBack(cast: Cast, late: PagePerson): Promise<void> {
  const { host, idris, crowd } = cast;
  const { session } = witness(cast);
  const all = [...pages(cast), late];
  const leftMs = (session.breakout().endsAt ?? 0) - Date.now();
  await host.ask({ type: 'extendRooms', minutes: (NEARLY_MS - leftMs) / MINUTE_MS });
  await Promise.all(all.map((person) => person.heard(/(?<!minutes )30 seconds left/, 1)));
  await idris.begin('Nobody is cut off');
  await host.ask({ type: 'extendRooms', minutes: -1 });

  const others = all.filter((person) => person !== idris);
  await Promise.all([
    ...others.map((person) => person.isIn(THE_MAIN_BOARD)),
    ...crowd.map((person) => person.settled()),
  ]);
  await idris.isIn(A_ROOM);
  await idris.page.keyboard.type(' in the middle');
  await idris.keep('Nobody is cut off in the middle');
  await idris.isIn(THE_MAIN_BOARD);
  await session.until(() => session.breakout().state === 'none', 'the rooms are closed');
  expect([...session.people().values()].filter(({ room }) => room !== MAIN_ROOM)).toEqual([]);
}
