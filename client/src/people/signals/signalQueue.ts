import type { PersonEntry, Signal } from '@evenboard/protocol';
import { parseSignal } from './signalLook.ts';

/** Somebody who signals. */
export interface Signalling {
  readonly person: string;
  readonly name: string;
  readonly room: string;
  readonly signal: Signal;
  /** Since when, by the server's clock. */
  readonly since: number;
}

/** Who waits for an answer comes first; what is a comment on what is said comes after. */
const ASKS_FIRST: readonly Signal[] = ['raiseHand', 'techHelp'];

function rank(signal: Signal): number {
  const index = ASKS_FIRST.indexOf(signal);
  return index < 0 ? ASKS_FIRST.length : index;
}

/** Everybody who signals, in all rooms: raised hands in the order in which they went up, then the rest. */
export function signalQueue(people: ReadonlyMap<string, PersonEntry>): readonly Signalling[] {
  const found: Signalling[] = [];
  for (const [person, { name, room, signal: word, signalAt = 0 }] of people) {
    const signal = parseSignal(word);
    if (signal !== undefined) found.push({ person, name, room, signal, since: signalAt });
  }
  return found.sort(
    (a, b) => rank(a.signal) - rank(b.signal) || a.since - b.since || (a.person < b.person ? -1 : 1),
  );
}

/** How many hands were up before this one, and itself: 1 is next. `undefined` for a hand that is not up. */
export function placeInLine(people: ReadonlyMap<string, PersonEntry>, person: string): number | undefined {
  if (people.get(person)?.signal !== 'raiseHand') return undefined;
  return signalQueue(people).findIndex((one) => one.person === person) + 1;
}
