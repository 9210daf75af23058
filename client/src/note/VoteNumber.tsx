import { useSyncExternalStore } from 'react';
import { useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import type { VoteMark } from '../session/voteMarks.ts';
import { votingIn } from '../session/votingIn.ts';
import './vote.css';

/** What the vote in front of people says of a note; the same object until that changes. */
export function useVoteMark(note: string): VoteMark | undefined {
  const { marks } = votingIn(useRoomSession());
  return useSyncExternalStore(marks.subscribe, () => marks.get().get(note));
}

/**
 * For the eye: a note's number in the vote, my dots on it, and after the reveal everybody's; in the words of its name,
 * apart by spaces, so that who speaks to the page can say what they see (WCAG 2.5.3). With everybody's there is room for
 * a mark alone.
 */
export function VoteNumber({ mark }: { mark: VoteMark }) {
  const { number, mine, dots } = mark;
  return (
    <span className={mine > 0 ? 'vote-number is-mine' : 'vote-number'} aria-hidden="true">
      <b>{number}</b>{' '}
      {mine > 0 && <span>{t(dots === undefined ? 'vote.mine' : 'vote.mineMark', { count: mine })}</span>}{' '}
      {dots !== undefined && <span>{t('vote.dots', { count: dots })}</span>}
    </span>
  );
}
