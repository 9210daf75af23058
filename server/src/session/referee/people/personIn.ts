import type { ParticipantId } from '@evenboard/protocol';
import type { StoredPerson } from '../../../storage/Store.ts';
import { ProblemError } from '../../ProblemError.ts';
import type { World } from '../World.ts';

/** Somebody of the session, also who has left or was removed. Throws a ProblemError where there is no such person. */
export function personIn({ people }: Pick<World, 'people'>, id: ParticipantId): StoredPerson {
  const person = people.get(id);
  if (person !== undefined) return person;
  throw new ProblemError('no_such_thing', 'This person is not in the session. Nothing was changed.');
}
