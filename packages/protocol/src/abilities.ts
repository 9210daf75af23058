import type { RoomId } from './ids.ts';
import { MAIN_ROOM } from './ids.ts';
import type { LateReason } from './late.ts';
import type { StageEntry, StageRight } from './plan.ts';
import type { BreakoutEntry, PersonEntry, SessionInfo } from './session.ts';

/**
 * What people do on a board, as far as it can be withheld apart. `arrange`: sections and the legend. `place`:
 * empty places that are kept or taken.
 */
export const ABILITIES = ['add', 'editOwn', 'editAll', 'comment', 'arrange', 'place'] as const;
export type Ability = (typeof ABILITIES)[number];

/** By which rights of a stage something may be done. */
const ALLOWED_BY: Readonly<Record<Ability, readonly StageRight[]>> = {
  add: ['add'],
  editOwn: ['editOwn', 'editAll'],
  editAll: ['editAll'],
  comment: ['comment'],
  arrange: ['editAll'],
  // Empty places come and go with notes that are added, moved and deleted.
  place: ['add', 'editOwn', 'editAll'],
};

/** Whether a stage leaves this to participants. */
export function stageAllows({ may }: Pick<StageEntry, 'may'>, ability: Ability): boolean {
  return ALLOWED_BY[ability].some((right) => may.includes(right));
}

/**
 * Whether a participant may write on a board at all: on the main one, the one in front of them, and their group's while
 * there are rooms. `isOver`: that room has ended before the others.
 */
export function isBoardOf(
  { room: present, group }: Pick<PersonEntry, 'room' | 'group'>,
  room: RoomId,
  breakout: BreakoutEntry['state'],
  isOver = false,
): boolean {
  // Before the rooms open their members may look in already.
  const isOwn = room === group && breakout !== 'none' && !isOver;
  return room === MAIN_ROOM || room === present || isOwn;
}

/** Why somebody may not do something: they came to read, or for a time. Locks stand on the board itself. */
export type WhyWithheld = 'reader' | Exclude<LateReason, 'locked'>;
/** What somebody may not do on a board, and why. Empty: nothing is withheld. */
export type WithheldNow = ReadonlyMap<Ability, WhyWithheld>;

/** What everybody can see in the session document of a person's rights on a board. */
export interface Standing {
  readonly person: Pick<PersonEntry, 'role' | 'room' | 'group' | 'muted'>;
  readonly board: RoomId;
  readonly info: Pick<SessionInfo, 'state' | 'closesAt' | 'stage' | 'plan'> | undefined;
  readonly breakout: BreakoutEntry['state'];
  /** This board's room has ended before the others. */
  readonly isOver?: boolean;
  /** By the server's clock, in ms. */
  readonly now: number;
}

/** What the server will not take from a person on a board now: its own rules, from what it publishes. */
export function withheldNow(standing: Standing): WithheldNow {
  const why = withheldAsAWhole(standing);
  if (why !== undefined) return new Map(ABILITIES.map((ability) => [ability, why]));
  const { person, info } = standing;
  const stage = info?.plan?.stages.find(({ id }) => id === info.stage);
  if (person.role === 'facilitator' || stage === undefined) return new Map();
  const left = ABILITIES.filter((ability) => !stageAllows(stage, ability));
  return new Map(left.map((ability) => [ability, 'stage']));
}

function withheldAsAWhole({ person, board, info, breakout, isOver, now }: Standing): WhyWithheld | undefined {
  if (person.role === 'observer') return 'reader';
  const { state, closesAt } = info ?? {};
  if (state === 'closed' || (closesAt !== undefined && now >= closesAt)) return 'closed';
  if (person.role === 'facilitator') return undefined;
  if (person.muted) return 'muted';
  return isBoardOf(person, board, breakout, isOver) ? undefined : 'rooms';
}
