import { LIMITS, MAIN_ROOM, type ParticipantId } from '@evenboard/protocol';
import type { StoredPerson } from '../../../storage/Store.ts';
import type { FileSession } from '../../../workbook/index.ts';
import { ProblemError } from '../../ProblemError.ts';
import { quietNumbers } from '../../quietNumber.ts';
import type { Facts, World } from '../../referee/World.ts';

/** Who is who: the people of a file in the session that it comes to. */
export interface ComingPeople {
  /** Names, and nothing by which to come in: what they wrote, and how they voted, is theirs. */
  readonly people: readonly StoredPerson[];
  /** Whose something is here that was somebody's in the file. */
  whose(id: ParticipantId): ParticipantId;
}

/**
 * Whoever brings the file in is themselves in it, by name and role. Nobody else who is here is anybody in the file: it could
 * say of them what it likes.
 */
export function comingPeople(
  world: World,
  loader: StoredPerson,
  { people }: Pick<FileSession, 'people'>,
  { now, newId }: Facts,
): ComingPeople {
  const ids = new Map<ParticipantId, ParticipantId>();
  const numbered = quietNumbers([...world.people.values()].filter(isPresent).map(({ name }) => name));
  const coming = people.flatMap(({ id, name, role }): StoredPerson[] => {
    if (name === loader.name && role === loader.role && ![...ids.values()].includes(loader.id)) {
      ids.set(id, loader.id);
      return [];
    }
    const there = world.people.get(id);
    // They came with the same file before.
    const isFree = there === undefined || (!isPresent(there) && there.name === name);
    const own = isFree ? id : newId();
    ids.set(id, own);
    return [
      {
        id: own,
        session: world.stored.id,
        name: numbered(name),
        role,
        room: MAIN_ROOM,
        joinedAt: there?.joinedAt ?? now,
        tokenHashes: [],
      },
    ];
  });
  const after = new Set([...world.people.keys(), ...coming.map(({ id }) => id)]);
  if (after.size > LIMITS.peopleInSession) throw tooManyPeople();
  return {
    people: coming,
    whose: (id) => ids.get(id) ?? (world.people.has(id) ? 'anonymous' : id),
  };
}

/** Anybody but a name that came with a file. */
function isPresent({ tokenHashes, proxy, removed, cardHash, returnHash }: StoredPerson): boolean {
  return tokenHashes.length > 0 || (proxy ?? removed ?? cardHash ?? returnHash) !== undefined;
}

function tooManyPeople(): ProblemError {
  return new ProblemError(
    'wrong_moment',
    `This session would have more than ${LIMITS.peopleInSession} people, which is the most it can hold. Nothing was brought in. Bring the file into a new session.`,
  );
}
