import { MAIN_ROOM } from '@evenboard/protocol';
import { expect } from '../test.ts';
import { type Cast, pages, witness } from './Cast.ts';
import { A_ROOM, THE_MAIN_BOARD } from './openRooms.ts';
import type { PagePerson } from './PagePerson.ts';
import { LAST_WARNING, warn } from './warn.ts';

/** The last warning, the end of the rooms, and everybody on the main board; who writes finishes first. */
export async function comeBack(cast: Cast, late: PagePerson): Promise<void> {
  const { host, idris, crowd } = cast;
  const { session } = witness(cast);
  const all = [...pages(cast), late];
  await warn(cast, all, LAST_WARNING);
  await host.ask({ type: 'extendRooms', minutes: 60 });
  await idris.begin('Nobody is cut off');
  await host.ask({ type: 'closeRooms' });

  const others = all.filter((person) => person !== idris);
  await Promise.all([
    finishSentence(cast),
    ...others.map((person) => person.isIn(THE_MAIN_BOARD)),
    ...crowd.map((person) => person.settled()),
  ]);
  await session.until(() => session.breakout().state === 'none', 'the rooms are closed');
  expect([...session.people().values()].filter(({ room }) => room !== MAIN_ROOM)).toEqual([]);
}

/** When others are on the main board already, Idris is still in the room; he goes when he has finished. */
async function finishSentence({ idris, joao }: Cast): Promise<void> {
  await joao.isIn(THE_MAIN_BOARD);
  await idris.isIn(A_ROOM);
  await idris.page.keyboard.type(' in the middle');
  await idris.keep('Nobody is cut off in the middle');
  await idris.isIn(THE_MAIN_BOARD);
}
