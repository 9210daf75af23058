import { useReadable, useRoomSession } from '../hooks/index.ts';
import { voteInHand } from '../session/voteInHand.ts';
import { createChunk } from '../ui/createChunk.tsx';

const VoteBox = createChunk(() => import('./VoteBox.tsx').then(({ VoteBox }) => VoteBox));

function useVoteInHand() {
  const { votes } = useRoomSession();
  return voteInHand(useReadable(votes).values());
}

/** Whether the vote that people are at is there to be seen, or there is none. */
export function useVoteIsShown(): boolean {
  const isThere = useReadable(VoteBox.isThere);
  return useVoteInHand() === undefined || isThere;
}

/** The vote that people are at, above the notes: to vote in, to wait for, or with its result. */
export function VoteStrip() {
  const vote = useVoteInHand();
  return vote === undefined ? null : <VoteBox vote={vote} />;
}
