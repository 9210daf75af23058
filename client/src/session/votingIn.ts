import { createBallotBox } from './ballotBox.ts';
import { oncePerRoom } from './oncePerRoom.ts';
import { createVoteMarks } from './voteMarks.ts';

/** What I vote in a room's session, and what that and the votes say of the notes on its board. */
export const votingIn = oncePerRoom((room) => {
  const box = createBallotBox(room);
  return { box, marks: createVoteMarks(room, box) };
});
