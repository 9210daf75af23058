import { expect } from '../test.ts';
import { type Cast, pages, witness } from './Cast.ts';
import { closeSession, startBreak } from './facilitating.ts';
import type { PagePerson } from './PagePerson.ts';
import type { Place } from './Place.ts';
import { endBreak } from './warn.ts';

/** What is begun before the closing time may come so long after it. */
const GRACE_MS = 10_000;

/** Longer than any machine needs to show it to everybody. */
const BREAK_MINUTES = 60;

/** A break with a clock that everybody sees, and hears the end of once. */
export async function takeBreak(cast: Cast): Promise<void> {
  await startBreak(cast.host, BREAK_MINUTES);
  await Promise.all(
    pages(cast).map((one) => expect(one.page.getByRole('timer', { name: 'Break' })).toBeVisible()),
  );
  await endBreak(cast);
}

/** The closing time comes in the middle of a sentence. What comes in time stays; what comes later is kept beside the board. */
export async function close({ url, session: { sessionId } }: Place, cast: Cast): Promise<string> {
  const { host, priyanka, crowd } = cast;
  const away = crowd[0];
  if (away === undefined) throw new Error('nobody can be late');
  const lateWords = 'written on the train';
  await away.writeAndGoAway(lateWords);
  await priyanka.begin('Closed while I was');
  await closeSession(host);
  const seesClosed = ({ page }: PagePerson) =>
    expect(page.getByText('Closed: everybody can read, nobody can write.').first()).toBeVisible();
  // At once, for the grace is not longer on a slow machine.
  await seesClosed(priyanka);
  await priyanka.page.keyboard.type(' writing this');
  await priyanka.finish('Closed while I was writing this');
  await Promise.all([priyanka.isSaved(), ...pages(cast).map(seesClosed)]);

  const ask = async (path: string, token: string) =>
    (
      await fetch(`${url}/api/sessions/${sessionId}${path}`, {
        headers: { authorization: `Bearer ${token}` },
      })
    ).json();
  const { token } = witness(cast);
  await expect
    .poll(async () => ((await ask('', token)) as { serverTime: number }).serverTime, { timeout: 15_000 })
    .toBeGreaterThan(witness(cast).session.closesAt() + GRACE_MS);
  await away.returnLate();
  await expect
    .poll(() => ask('/me', away.token))
    .toMatchObject({ late: [{ text: lateWords, reason: 'closed' }] });
  expect(
    witness(cast)
      .notes()
      .some(({ text }) => text === lateWords),
  ).toBe(false);
  return lateWords;
}
