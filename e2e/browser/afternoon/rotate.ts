import { type Cast, pages, participants, witness } from './Cast.ts';
import { passQuestionsOn } from './facilitating.ts';
import { ROUNDS } from './openRooms.ts';
import { wordsOf } from './wordsOf.ts';

/** Longer than any round: the time is over at once. */
const ALL_OF_IT = -24 * 60;

/** Questions go on three times: once by a facilitator's word, then by themselves; people write through the countdowns. */
export async function rotate(cast: Cast): Promise<void> {
  const { host, crowd } = cast;
  const { session } = witness(cast);
  for (let round = 2; round <= ROUNDS; round += 1) {
    if (round === 2) await passQuestionsOn(host);
    else await host.ask({ type: 'extendRooms', minutes: ALL_OF_IT });
    await session.until(() => session.breakout().round === round, `round ${round} is announced`);
    await Promise.all([
      ...crowd.map((person, index) => person.write(wordsOf(index, round))),
      ...participants(cast).map((person, index) => person.write(`Another thought, ${index + 1}.${round}`)),
    ]);
    await session.until(() => session.breakout().state === 'open', `round ${round} begins`);
    await Promise.all(pages(cast).map((person) => person.heard(/A new question\./, round - 1)));
  }
}
