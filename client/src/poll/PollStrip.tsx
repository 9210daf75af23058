import { ChartColumn } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useAnnouncer } from '../announce/index.ts';
import { useReadable, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { useNoteActions } from '../note/index.ts';
import type { Poll } from '../session/readPolls.ts';
import { settings } from '../session/settings.ts';
import { isReader } from '../session/whyNot.ts';
import { Button, greyed } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import '../ui/strip.css';
import { ownAnswerWords } from './answerWords.ts';
import { newestPoll, pollToAnswer } from './askedPolls.ts';
import './poll.css';
import { progressWords } from './progressWords.ts';
import { resultWords } from './resultWords.ts';
import { tellPolls } from './tellPolls.ts';
import { hiddenInVisit, saidInVisit } from './toldPolls.ts';
import { usePollActions } from './usePollActions.ts';
import { whyNotAnswer } from './whyNotAnswer.ts';

/** Tells of polls for as long as the page is there. */
function usePollNews(): void {
  const room = useRoomSession();
  const announcer = useAnnouncer();
  const actions = usePollActions();
  useEffect(
    () => tellPolls({ room, announcer, settings, actions, told: saidInVisit(room.sessionId) }),
    [room, announcer, actions],
  );
}

/** The poll to look at now; nothing where the last one is over and was put out of the way. */
function useShownPoll(isHidden: (poll: string) => boolean): Poll | undefined {
  const { polls, answers, me } = useRoomSession();
  const all = useReadable(polls);
  const open = pollToAnswer(all, useReadable(answers));
  const newest = newestPoll(all);
  if (open !== undefined || newest === undefined || isHidden(newest.id)) return open;
  return newest.state === 'shown' || me.role === 'facilitator' ? newest : undefined;
}

/** One line above the notes: the poll that is open, my answer, how many have answered, and what came of the last one. */
export function PollStrip() {
  usePollNews();
  const room = useRoomSession();
  const { me, sessionId, answers } = room;
  useReadable(room.info);
  const notes = useNoteActions();
  const actions = usePollActions();
  const [hidden, setHidden] = useState<string>();
  const poll = useShownPoll((id) => id === hidden || hiddenInVisit(sessionId).has(id));
  const own = useReadable(answers).get(poll?.id ?? '');
  if (poll === undefined) return null;

  function hide(id: string): void {
    hiddenInVisit(sessionId).add(id);
    setHidden(id);
    // The button goes with the strip.
    notes.focusCurrent();
  }

  const isOpen = poll.state === 'open';
  const isRunning = me.role === 'facilitator' && poll.state !== 'shown';
  return (
    <section className="strip poll-strip" aria-label={t('poll.region')} data-region="">
      <p>
        <Icon of={ChartColumn} />
        <span>
          <b dir="auto">{poll.question}</b>{' '}
          <span>{poll.state === 'shown' ? resultWords(poll) : progressWords(poll)}</span>{' '}
          {own !== undefined && isOpen && <span className="soft">{ownAnswerWords(poll, own)}</span>}
        </span>
      </p>
      {isOpen && !isReader(room) && (
        <Button {...greyed(whyNotAnswer(room))} onClick={() => actions.openAnswer(poll.id)}>
          {t(own === undefined ? 'poll.act.answer' : 'poll.act.change')}
        </Button>
      )}
      {isRunning && <Button onClick={() => actions.openResults(poll.id)}>{t('poll.act.run')}</Button>}
      {poll.state === 'shown' && (
        <Button onClick={() => actions.openResults(poll.id)}>{t('poll.act.result')}</Button>
      )}
      {!isOpen && <Button onClick={() => hide(poll.id)}>{t('poll.act.hide')}</Button>}
    </section>
  );
}
