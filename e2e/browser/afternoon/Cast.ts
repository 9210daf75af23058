import { expect, type OpenDevice } from '../test.ts';
import { PagePerson } from './PagePerson.ts';
import type { Place } from './Place.ts';
import { StockPerson } from './StockPerson.ts';

/** So many come with clients from outside. */
export const CROWD = 91;

/** Everybody who is there on time. */
export interface Cast {
  readonly host: PagePerson;
  readonly facilitators: readonly PagePerson[];
  readonly kofi: PagePerson;
  readonly sian: PagePerson;
  readonly idris: PagePerson;
  readonly priyanka: PagePerson;
  readonly lucja: PagePerson;
  readonly joao: PagePerson;
  readonly crowd: readonly StockPerson[];
}

/** A hundred people: the host first, and then all the others at once, through the door. */
export async function arriveAll(place: Place, openDevice: OpenDevice): Promise<Cast> {
  const come = async (
    name: string,
    view: PagePerson['view'],
    role: 'facilitator' | 'participant' = 'participant',
  ) => {
    const person = new PagePerson(place, await openDevice(), name, view);
    await person.arrive(role);
    return person;
  };
  // Each of y-websocket's providers waits for the end of the process; these are two for each of the crowd.
  process.setMaxListeners(0);
  const host = await come('Oluchi', 'Grid', 'facilitator');
  const crowd = Promise.all(
    Array.from({ length: CROWD }, (_, index) => StockPerson.arrive(place, `Guest ${index + 1}`)),
  );
  const [wren, kamal, kofi, sian, idris, priyanka, lucja, joao] = await Promise.all([
    come('Wren', 'Board', 'facilitator'),
    come('Kamal', 'Grid', 'facilitator'),
    come('Kofi', 'Grid'),
    come('Siân', 'Grid'),
    come('Idris', 'Grid'),
    come('Priyanka', 'Board'),
    come('Łucja', 'Both'),
    come('João', 'Board'),
  ]);
  return {
    host,
    facilitators: [wren, kamal],
    kofi,
    sian,
    idris,
    priyanka,
    lucja,
    joao,
    crowd: await crowd,
  };
}

/** Those in browsers who take part in the rooms, in a list. */
export function participants({ kofi, sian, idris, priyanka, lucja, joao }: Cast): readonly PagePerson[] {
  return [kofi, sian, idris, priyanka, lucja, joao];
}

/** Everybody who is in a browser. */
export function pages(cast: Cast): readonly PagePerson[] {
  return [cast.host, ...cast.facilitators, ...participants(cast)];
}

/** One of the clients from outside, by whom the test itself sees how things are. */
export function witness({ crowd }: Cast): StockPerson {
  const last = crowd.at(-1);
  if (last === undefined) throw new Error('there is no crowd');
  return last;
}

/** Everybody is in the session, once, and has a line. */
export async function expectAllHere(cast: Cast, expected: number): Promise<void> {
  const { session } = witness(cast);
  const here = () =>
    [...session.people().values()].filter(({ gone, online }) => gone === undefined && online);
  await session.until(() => here().length === expected, `${expected} people are here`);
  expect(session.people().size).toBe(expected);
}
