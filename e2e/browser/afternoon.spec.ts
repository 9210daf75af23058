import { arriveAll, CROWD, expectAllHere, witness } from './afternoon/Cast.ts';
import { comeBack } from './afternoon/comeBack.ts';
import { close, takeBreak } from './afternoon/endOfDay.ts';
import { gather } from './afternoon/facilitating.ts';
import { firstRound, HALF_SAID } from './afternoon/firstRound.ts';
import { openRooms } from './afternoon/openRooms.ts';
import { PATIENCE_MS } from './afternoon/PagePerson.ts';
import type { Place } from './afternoon/Place.ts';
import { rotate } from './afternoon/rotate.ts';
import { foundOn, Tally } from './afternoon/Tally.ts';
import { expect, test } from './test.ts';

// What ten pages draw is not recorded: it would take the time of a small machine from the afternoon itself.
test.use({ trace: 'off', actionTimeout: PATIENCE_MS });

/** The host, two facilitators and six participants. */
const IN_BROWSERS = 9;

test('an afternoon of a hundred people: nobody is lost, no note doubled, no keystroke lost', async ({
  evenboard,
  session,
  openDevice,
}) => {
  test.setTimeout(480_000);
  const tally = new Tally();
  const place: Place = { url: evenboard.url, session, tally };
  const startedAt = Date.now();
  const cast = await test.step('a hundred people arrive', () => arriveAll(place, openDevice));
  await expectAllHere(cast, CROWD + IN_BROWSERS);
  const { host, joao, crowd } = cast;

  await test.step('they go into rooms', () => openRooms(cast));
  const late = await test.step('they write, crash, and come late', () => firstRound(place, cast, openDevice));
  const first = await gather(host);
  // Half of João's note is there already, and not counted yet.
  expect(first).toEqual({ brought: tally.notesInRooms + 1, updated: 0 });
  await joao.writeRest(HALF_SAID);
  await test.step('their questions are passed on three times', () => rotate(cast));
  await test.step('they come back', () => comeBack(cast, late));

  const second = await gather(host);
  expect(second).toEqual({ brought: tally.notesInRooms - first.brought, updated: 1 });
  expect(await gather(host)).toEqual({ brought: 0, updated: 0 });
  await test.step('there is a break', () => takeBreak(cast));
  const lateWords = await test.step('the session closes', () => close(place, cast));

  await expect.poll(() => foundOn(witness(cast).notes())).toEqual(tally.expected());
  await expectAllHere(cast, CROWD + IN_BROWSERS + 1);
  for (const person of crowd) person.leave();
  const counts = `${CROWD + IN_BROWSERS + 1} people, ${tally.notes} notes and ${tally.keystrokes} keystrokes on the main board, each once; ${lateWords.length} in the tray of late words; ${Math.round((Date.now() - startedAt) / 1_000)} seconds`;
  test.info().annotations.push({ type: 'counts', description: counts });
  process.stdout.write(`${counts}\n`);
});
