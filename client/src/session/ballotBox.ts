import type { Answer } from './api.ts';
import { derived } from './derived.ts';
import { createValue, type Readable } from './Readable.ts';
import type { RoomSession } from './roomSession.ts';

/** What I vote, with what is still on its way to the server. */
export interface BallotBox {
  /** My numbers by the vote's id; an abstention has none. */
  readonly choices: Readable<ReadonlyMap<string, readonly number[]>>;
  /** Casts in the place of what I cast before. One after the other: the last one is the one that counts. */
  cast(vote: string, numbers: readonly number[]): Promise<Answer<{ receipt: string }>>;
}

interface Underway {
  readonly numbers: readonly number[];
  /** What was known of my ballots when the server took it in: with the next it has told of it. */
  readonly inSince?: unknown;
}

export function createBallotBox({
  ballots,
  send,
  checkMine,
}: Pick<RoomSession, 'ballots' | 'send' | 'checkMine'>): BallotBox {
  const underway = createValue<ReadonlyMap<string, Underway>>(new Map());
  let turn: Promise<unknown> = Promise.resolve();

  const choices = derived([ballots, underway], () => {
    const known = ballots.get();
    const newer = [...underway.get()].filter(([, { inSince }]) => inSince === undefined || inSince === known);
    return new Map(
      [...known, ...newer].map(([vote, { numbers }]): [string, readonly number[]] => [vote, numbers]),
    );
  });

  function put(vote: string, cast: Underway | undefined): void {
    const next = new Map(underway.get());
    if (cast === undefined) next.delete(vote);
    else next.set(vote, cast);
    underway.set(next);
  }

  async function castNow(vote: string, cast: Underway): Promise<Answer<{ receipt: string }>> {
    const numbers = [...cast.numbers];
    const answer = await send<{ receipt: string }>({ type: 'castBallot', vote, numbers });
    if (underway.get().get(vote) === cast)
      put(vote, answer.ok ? { numbers, inSince: ballots.get() } : undefined);
    if (answer.ok) await checkMine();
    return answer;
  }

  return {
    choices,
    cast(vote, numbers) {
      const cast: Underway = { numbers };
      put(vote, cast);
      const answer = turn.then(() => castNow(vote, cast));
      turn = answer.catch(() => undefined);
      return answer;
    },
  };
}
