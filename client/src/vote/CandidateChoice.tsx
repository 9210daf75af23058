import type { Candidate } from '@evenboard/protocol';
import { useId } from 'react';
import { t } from '../messages/t.ts';
import { useNoteActions } from '../note/index.ts';
import type { Vote } from '../session/readVotes.ts';
import { NoteSince } from './NoteSince.tsx';

interface CandidateChoiceProps {
  vote: Vote;
  candidate: Candidate;
  /** How many dots I give it. */
  mine: number;
}

/** One to give dots to: a tick, or where it can have several, how many. */
export function CandidateChoice({ vote, candidate, mine }: CandidateChoiceProps) {
  const { voting } = useNoteActions();
  const id = useId();
  const { number, text, note } = candidate;
  const isOpen = vote.state === 'open';
  const since = note !== undefined && <NoteSince id={`${id}-since`} vote={vote} note={note} text={text} />;
  const words = (
    <>
      <b className="n">{number}</b> <span dir="auto">{text}</span>
    </>
  );
  if (vote.perCandidate === 1)
    return (
      <div className={mine > 0 ? 'candidate is-mine' : 'candidate'}>
        <label>
          <input
            type="checkbox"
            checked={mine > 0}
            aria-disabled={!isOpen || undefined}
            aria-describedby={`${id}-since`}
            onChange={() => isOpen && voting.setDots(vote, number, mine > 0 ? 0 : 1)}
          />
          {words}
        </label>
        {since}
      </div>
    );
  const choices = Array.from({ length: Math.min(vote.perCandidate, vote.dots) + 1 }, (_, count) => count);
  return (
    <div className={mine > 0 ? 'candidate is-mine' : 'candidate'}>
      <label htmlFor={id}>{words}</label>
      <select
        id={id}
        className="select"
        value={mine}
        aria-disabled={!isOpen || undefined}
        aria-describedby={`${id}-since`}
        onChange={(event) => isOpen && voting.setDots(vote, number, Number(event.target.value))}
      >
        {choices.map((count) => (
          <option key={count} value={count}>
            {t('vote.dots', { count })}
          </option>
        ))}
      </select>
      {since}
    </div>
  );
}
