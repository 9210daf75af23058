import { t } from '../messages/t.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { voteInHand } from '../session/voteInHand.ts';
import { votingIn } from '../session/votingIn.ts';
import { isReader } from '../session/whyNot.ts';
import { ownWords } from './ownWords.ts';

/** The vote that is open and where I stand in it, for who asks what is going on; nothing where none is. */
export function openVoteWords(room: RoomSession): string {
  const vote = voteInHand(room.votes.get().values());
  if (vote?.state !== 'open') return '';
  const open = t('vote.isAsked', { question: vote.question });
  if (isReader(room)) return open;
  return `${open} ${ownWords(vote, votingIn(room).box.choices.get().get(vote.id))}`;
}
