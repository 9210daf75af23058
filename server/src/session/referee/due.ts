import type { ParticipantId, RoomId } from '@evenboard/protocol';
import { revealingQuiet } from './quiet/quietStages.ts';
import { roomsInUse } from './rooms/members.ts';
import { oneRoomDue, oneRoomDueAt, roomsClosing, roomsOver } from './rooms/oneRoom.ts';
import { closed, roomsDue, roomsDueAt } from './rooms/runRooms.ts';
import type { Room } from './SessionState.ts';
import { votesDue, votesDueAt } from './votes/runVotes.ts';
import type { Decision, Facts, World } from './World.ts';

/** Who has a room's board open. */
export type WhoIsIn = (room: RoomId) => ReadonlySet<ParticipantId>;

/** How often it is looked whether the rooms are empty already while they close. */
const LOOK_MS = 1_000;

/** When something is to be decided next without a command, in ms; `undefined`: never. */
export function dueAt(world: World, { now }: Facts): number | undefined {
  // Left over where the server stopped half-way, or could not save.
  if (revealingQuiet(world.state) !== undefined) return now;
  const times = [roomsDueAt(world), oneRoomDueAt(world), votesDueAt(world)].filter(
    (time) => time !== undefined,
  );
  const isClosing = world.state.breakout.state === 'closing' || roomsClosing(world).length > 0;
  if (isClosing) times.push(now + LOOK_MS);
  return times.length === 0 ? undefined : Math.min(...times);
}

/** What is due by now; `undefined`: nothing. */
export function due(world: World, facts: Facts, whoIsIn: WhoIsIn): Decision | undefined {
  const votes = votesDueAt(world);
  if (votes !== undefined && votes <= facts.now) return votesDue(world, facts.now);
  const oneRoom = oneRoomDueAt(world);
  if (oneRoom !== undefined && oneRoom <= facts.now) return oneRoomDue(world, facts.now);
  const rooms = roomsDueAt(world);
  if (rooms !== undefined && rooms <= facts.now) return roomsDue(world, facts);
  const isEmpty = ({ id }: Room) => isEmptyRoom(world, whoIsIn(id));
  if (world.state.breakout.state === 'closing' && roomsInUse(world).every(isEmpty)) return closed(world);
  const left = roomsClosing(world).filter(isEmpty);
  return left.length === 0
    ? undefined
    : roomsOver(
        world,
        left.map(({ id }) => id),
      );
}

/** Whether nobody is left who might be typing. Facilitators who look in do not hold the others up. */
function isEmptyRoom({ people }: World, present: ReadonlySet<ParticipantId>): boolean {
  return [...present].every((person) => people.get(person)?.role !== 'participant');
}
