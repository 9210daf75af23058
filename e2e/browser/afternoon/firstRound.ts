import { goToCell } from '../person.ts';
import { expect, type OpenDevice } from '../test.ts';
import { type Cast, pages, witness } from './Cast.ts';
import { A_ROOM, roomSizes } from './openRooms.ts';
import { PagePerson } from './PagePerson.ts';
import type { Place } from './Place.ts';
import { FIRST_WARNING, warn } from './warn.ts';
import { wordsOf } from './wordsOf.ts';

/** What João has said in half when the notes are gathered for the first time. */
export const HALF_SAID = 'Half of it is said before the first gathering, half after';

/** Everybody writes; some crash, some lose the line, and one comes late. */
export async function firstRound(place: Place, cast: Cast, openDevice: OpenDevice): Promise<PagePerson> {
  const { kofi, sian, idris, priyanka, lucja, joao, crowd } = cast;
  const written = crowd.map((person, index) => {
    const text = wordsOf(index, 1);
    if (index % 30 === 1) return person.writeAcrossCrash(text);
    return index % 30 === 2 ? person.writeOffline(text) : person.write(text);
  });
  const [late] = await Promise.all([
    comeLate(place, cast, openDevice),
    crash(kofi),
    joao.writeHalf(HALF_SAID),
    ...[sian, idris, priyanka, lucja].map((person) => person.write(`${person.name} thinks of this first`)),
    ...written,
  ]);
  await warn(cast, [...pages(cast), late], FIRST_WARNING);
  return late;
}

/** Comes in while the rooms are open, and is in a smallest one at once. */
async function comeLate(place: Place, cast: Cast, openDevice: OpenDevice): Promise<PagePerson> {
  const before = roomSizes(cast);
  const nkechi = new PagePerson(place, await openDevice(), 'Nkechi', 'Grid');
  await nkechi.arrive('participant');
  await nkechi.isIn(A_ROOM);
  const { you } = await nkechi.standing();
  expect(before.get(you.room)).toBe(Math.min(...before.values()));
  const { session } = witness(cast);
  await session.until(() => session.people().has(you.id), 'the latecomer is in the list');
  await nkechi.write('Sorry, the bus did not come');
  return nkechi;
}

/** The page dies in the middle of a word: the same person is back in the same room, with every word. */
async function crash(kofi: PagePerson): Promise<void> {
  const { you, rooms } = await kofi.standing();
  const room = rooms.find(({ id }) => id === you.room)?.name;
  // A section in which nobody else writes now, so that the place is still free afterwards.
  const place = room === 'Pink' ? 'D2' : 'C2';
  await kofi.page.getByRole('gridcell').first().focus();
  await goToCell(kofi.page, place);
  await kofi.write('This was saved before the crash');
  await kofi.isSaved();
  await kofi.begin('These words were only');
  await kofi.crashAndComeBack();
  await kofi.isIn(A_ROOM);
  expect((await kofi.standing()).you).toEqual(you);
  await kofi.page.getByRole('gridcell').first().focus();
  await goToCell(kofi.page, place);
  await expect(kofi.page.getByText('This was saved before the crash', { exact: true }).first()).toBeVisible();
  await kofi.begin('');
  await kofi.heard(/Words you did not finish are kept\./, 1);
  await kofi.page.keyboard.press('Control+Shift+Z');
  await kofi.page.keyboard.type(' typed when it happened');
  await kofi.finish('These words were only typed when it happened');
}
