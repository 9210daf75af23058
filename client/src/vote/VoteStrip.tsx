import { useReadable, useRoomSession } from '../hooks/index.ts';
import { voteInHand } from '../session/voteInHand.ts';
import { createChunk } from '../ui/createChunk.tsx';

const VoteBox = createChunk(() => import('./VoteBox.tsx').then(({ VoteBox }) => VoteBox));

/** The vote that people are at, above the notes: to vote in, to wait for, or with its result. */
export function VoteStrip() {
  const { votes } = useRoomSession();
  const vote = voteInHand(useReadable(votes).values());
  return vote === undefined ? null : <VoteBox vote={vote} />;
}
