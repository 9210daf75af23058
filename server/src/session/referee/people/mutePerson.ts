import type { CommandOf } from '@evenboard/protocol';
import { ProblemError } from '../../ProblemError.ts';
import type { Decision, Facts, World } from '../World.ts';
import { personIn } from './personIn.ts';

/** Takes writing away from one person for a while, or gives it back. */
export function mutePerson(
  world: World,
  { participant, muted }: CommandOf<'mutePerson'>,
  { now }: Facts,
): Decision {
  const { mutedSince, ...person } = personIn(world, participant);
  if (!muted) return mutedSince === undefined ? {} : { people: [person] };
  if (person.role === 'facilitator') {
    throw new ProblemError(
      'wrong_moment',
      `${person.name} is a facilitator, and facilitators can always write. Nothing was changed. Change their role first.`,
    );
  }
  return mutedSince === undefined ? { people: [{ ...person, mutedSince: now }] } : {};
}
