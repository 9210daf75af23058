import { LIMITS, type RoomId, type RoomShares } from '@evenboard/protocol';
import type { StoredBallot } from '../../../storage/Store.ts';
import { ProblemError } from '../../ProblemError.ts';
import { ballotsOn, byReceipt } from '../Ballots.ts';
import { roomsInUse } from '../rooms/members.ts';
import type { World } from '../World.ts';
import type { Poll } from './Poll.ts';

/** Counts by option id, zeros too. */
export function sharesOf({ kind, options }: Poll, ballots: readonly StoredBallot[]): Record<string, number> {
  const shares = new Map(options.map(({ id }) => [id, 0]));
  for (const { choice } of ballots) {
    const chosen = kind === 'scale' ? [options[Number(choice) - 1]?.id] : [choice].flat();
    for (const id of chosen) {
      if (typeof id === 'string') shares.set(id, (shares.get(id) ?? 0) + 1);
    }
  }
  return Object.fromEntries(shares);
}

export function wordsOf(ballots: readonly StoredBallot[]): string[] {
  return byReceipt(ballots).flatMap(({ choice }) => (typeof choice === 'string' ? [choice] : []));
}

type Counted = Pick<World, 'state' | 'people' | 'ballots'>;

/** The shares of each room, and of everybody else together; a ProblemError where they would tell who said what. */
export function sharesByRoom(world: Counted, poll: Poll): RoomShares[] {
  if (poll.options.length === 0) {
    throw new ProblemError('bad_content', 'Words are not shown by room. Nothing was changed.');
  }
  const { rooms, rest } = withoutFew(ballotsByRoom(world, poll.id));
  const names = new Map(roomsInUse(world).map(({ id, name }) => [id, name]));
  const shares: RoomShares[] = [...rooms].map(([room, ballots]) => ({
    room: names.get(room) ?? room,
    shares: sharesOf(poll, ballots),
  }));
  if (rest.length > 0) shares.push({ shares: sharesOf(poll, rest) });
  if (shares.length > 1) return shares;
  throw new ProblemError(
    'wrong_moment',
    `So few people of each room have answered that it would show who said what. Nothing was changed. At least two rooms need ${LIMITS.answersOfRoom} answers each.`,
  );
}

interface Parted {
  /** In the order of the rooms. */
  readonly rooms: Map<RoomId, readonly StoredBallot[]>;
  /** Of people without a room, or of one that is in use no more. */
  readonly rest: readonly StoredBallot[];
}

function ballotsByRoom(world: Counted, question: string): Parted {
  const cast = [...ballotsOn(world, question).values()];
  const roomOf = ({ participant }: StoredBallot) => world.people.get(participant)?.group;
  const rooms = new Map(
    roomsInUse(world).map(({ id }) => [id, cast.filter((ballot) => roomOf(ballot) === id)]),
  );
  return { rooms, rest: cast.filter((ballot) => !rooms.has(roomOf(ballot) ?? '')) };
}

/** A room with few answers goes with the rest; while the rest itself is few, the smallest room does too. */
function withoutFew({ rooms: all, rest: first }: Parted): Parted {
  const rooms = new Map(all);
  let rest = first;
  const bySize = [...all].sort(([, a], [, b]) => a.length - b.length);
  for (const [room, ballots] of bySize) {
    const isRestFew = rest.length > 0 && rest.length < LIMITS.answersOfRoom;
    if (ballots.length >= LIMITS.answersOfRoom && !isRestFew) break;
    rooms.delete(room);
    rest = [...rest, ...ballots];
  }
  return { rooms, rest };
}
