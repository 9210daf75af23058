import {
  ABILITIES,
  type Ability,
  isBoardOf,
  type LateReason,
  type RoomId,
  stageAllows,
} from '@evenboard/protocol';
import { READING, type Rights, type Withheld } from '../../relay/Access.ts';
import type { StoredPerson } from '../../storage/Store.ts';
import { isQuietOpen, quietStageOf } from './quiet/quietStages.ts';
import { isRoomOver } from './rooms/members.ts';
import type { World } from './World.ts';

/** Something that is withheld for a time. `begunAt`: who has joined since then never had it. */
interface Limit {
  readonly reason: LateReason;
  readonly abilities: readonly Ability[];
  readonly since: number;
  readonly begunAt?: number;
}

const LONG_AGO = Number.NEGATIVE_INFINITY;

/**
 * What a person may write on a room's board at this moment, and since when it is less than their role allows. That
 * they may read it is decided elsewhere; so is what is locked, which stands on the board itself.
 */
export function boardRights(world: World, person: StoredPerson, room: RoomId, now: number): Rights {
  if (person.role === 'observer') return READING;
  const limits = personLimits(world, person, now);
  if (person.role === 'facilitator') return rightsUnder(limits, person);
  const endedAt = roomEndedAt(world, person, room);
  if (endedAt !== undefined) limits.push(everything('rooms', endedAt));
  return rightsUnder([...limits, ...stageLimits(world)], person);
}

/** What a person may write quietly in a stage, which is theirs alone. */
export function quietRights(world: World, person: StoredPerson, stage: string, now: number): Rights {
  const quiet = quietStageOf(world.state, stage);
  if (person.role === 'observer' || quiet === undefined) return READING;
  const limits = personLimits(world, person, now);
  // What came after the reveal would be on no board: it has no grace.
  const leftAt = quiet.reveal === undefined ? (world.state.stage?.since ?? LONG_AGO) : LONG_AGO;
  if (!isQuietOpen(world.state, stage)) limits.push(everything('stage', leftAt));
  // Of what is written without names nothing may be kept that tells whose it is.
  return limits.length > 0 && !quiet.signed ? READING : rightsUnder(limits, person);
}

function rightsUnder(limits: readonly Limit[], person: StoredPerson): Rights {
  const withheld = new Map<Ability, Withheld>();
  for (const limit of limits) {
    for (const ability of limit.abilities) {
      withheld.set(ability, narrower(withheld.get(ability), withheldBy(limit, person)));
    }
  }
  return { joinedAt: person.joinedAt, withheld };
}

/** What holds for a person wherever they write. */
function personLimits({ stored: { closesAt } }: World, { role, mutedSince }: StoredPerson, now: number) {
  const limits: Limit[] = [];
  if (closesAt !== undefined && now >= closesAt) limits.push(everything('closed', closesAt));
  if (mutedSince !== undefined && role !== 'facilitator') limits.push(everything('muted', mutedSince));
  return limits;
}

function everything(reason: LateReason, since: number): Limit {
  return { reason, since, abilities: ABILITIES, ...(since !== LONG_AGO && { begunAt: since }) };
}

/** When a room was not theirs any more; `undefined` while it is. */
function roomEndedAt({ state }: World, person: StoredPerson, room: RoomId): number | undefined {
  if (isBoardOf(person, room, state.breakout.state, isRoomOver({ state }, room))) return undefined;
  return person.left?.[room] ?? person.movedAt ?? LONG_AGO;
}

/** What the stage withholds: freshly, or as the stage before it did already. */
function stageLimits({ state: { plan, stage } }: World): Limit[] {
  const find = (id: string | undefined) => plan?.stages.find((one) => one.id === id);
  const now = find(stage?.id);
  if (stage === undefined || now === undefined) return [];
  const before = find(stage.before);
  return ABILITIES.filter((ability) => !stageAllows(now, ability)).map((ability) => ({
    reason: 'stage',
    abilities: [ability],
    since: before === undefined || stageAllows(before, ability) ? stage.since : LONG_AGO,
    begunAt: stage.since,
  }));
}

function withheldBy({ reason, since, begunAt }: Limit, { joinedAt }: StoredPerson): Withheld {
  return begunAt !== undefined && begunAt < joinedAt ? { kind: 'never' } : { kind: 'since', since, reason };
}

function narrower(a: Withheld | undefined, b: Withheld): Withheld {
  if (a === undefined || b.kind === 'never') return b;
  return a.kind === 'never' || a.since <= b.since ? a : b;
}
