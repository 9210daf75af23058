import type { CommandContext } from '../commands/CommandRule.ts';
import { ProblemError } from '../ProblemError.ts';
import { setClosing } from '../referee/setClosing.ts';
import type { Decision } from '../referee/World.ts';
import type { WaysBack } from './newAct.ts';

/** Opens a session that has closed, until somebody sets another time. */
export function openAgain({ world, facts }: CommandContext, { closesAt }: WaysBack['closing']): Decision {
  if (world.stored.closesAt !== closesAt) {
    throw new ProblemError(
      'wrong_moment',
      'The session has been opened again since, or closes at another time now. Nothing was changed.',
    );
  }
  return setClosing(world, { type: 'setClosing', closesAt: null }, facts);
}
