import { Vote as VoteIcon } from 'lucide-react';
import { useLayoutEffect } from 'react';
import { useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { useNoteActions } from '../note/index.ts';
import type { Vote } from '../session/readVotes.ts';
import { isReader } from '../session/whyNot.ts';
import { Icon } from '../ui/Icon.tsx';
import { useFocusInBox } from '../ui/useFocusInBox.ts';
import { OpenVoteBox } from './OpenVoteBox.tsx';
import { ResultBox } from './ResultBox.tsx';
import { RunButtons } from './RunButtons.tsx';
import './vote.css';

function Inside({ vote }: { vote: Vote }) {
  const room = useRoomSession();
  if (vote.state === 'revealed') return <ResultBox vote={vote} />;
  if (vote.state === 'closed') return <p>{t('vote.isClosed', { count: vote.voted })}</p>;
  return isReader(room) ? <p>{t('vote.isOpen')}</p> : <OpenVoteBox vote={vote} />;
}

/** One vote above the notes. Where its controls go with it, the focus goes on to its question, or to the notes. */
export function VoteBox({ vote }: { vote: Vote }) {
  const actions = useNoteActions();
  const { ref, ...box } = useFocusInBox();
  useLayoutEffect(() => {
    const element = ref.current;
    return () => {
      if (element?.contains(document.activeElement)) setTimeout(actions.focusCurrent, 0);
    };
  }, [ref, actions]);
  return (
    <section className="vote-box" aria-label={t('vote.region')} data-region="">
      <div ref={ref} {...box}>
        <h2 tabIndex={-1}>
          <Icon of={VoteIcon} />
          <span dir="auto">{vote.question}</span>
        </h2>
        <Inside vote={vote} />
        <RunButtons vote={vote} />
      </div>
    </section>
  );
}
