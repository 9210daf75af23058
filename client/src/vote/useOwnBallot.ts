import { useReadable, useRoomSession } from '../hooks/index.ts';
import type { Vote } from '../session/readVotes.ts';
import { votingIn } from '../session/votingIn.ts';

/** What I vote: `undefined` before I have voted; empty where I abstain. The code is there once the server has it. */
export function useOwnBallot({ id }: Pick<Vote, 'id'>): {
  readonly numbers: readonly number[] | undefined;
  readonly receipt: string | undefined;
} {
  const room = useRoomSession();
  const numbers = useReadable(votingIn(room).box.choices).get(id);
  const receipt = useReadable(room.ballots).get(id)?.receipt;
  return { numbers, receipt };
}
