import { useEffect, useRef, useState } from 'react';
import { useAnnouncer } from '../announce/index.ts';
import { useReadable, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import type { Poll } from '../session/readPolls.ts';
import { Button } from '../ui/Button.tsx';
import { shownBefore } from './askedPolls.ts';
import { PollResult } from './PollResult.tsx';
import { progressWords } from './progressWords.ts';
import { resultWords } from './resultWords.ts';
import { usePollActions } from './usePollActions.ts';

/** How far a poll is while nothing of it is shown. */
function unshownWords(poll: Poll, isRunning: boolean): string {
  const hidden = t(isRunning ? 'poll.result.hiddenRun' : 'poll.result.hidden');
  return [progressWords(poll), hidden].filter(Boolean).join(' ');
}

/** One poll: its result, or how far it is, and for facilitators the next step. */
export function PollSteps({ poll }: { poll: Poll }) {
  const room = useRoomSession();
  const announcer = useAnnouncer();
  const actions = usePollActions();
  const polls = useReadable(room.polls);
  const [failed, setFailed] = useState<string>();
  const heading = useRef<HTMLHeadingElement>(null);
  const [isShowing, setIsShowing] = useState(false);
  const { state } = poll;
  const isShown = state === 'shown';

  useEffect(() => {
    if (!isShowing || !isShown) return;
    setIsShowing(false);
    announcer.say(t('poll.said.show', { words: resultWords(poll) }));
  }, [isShowing, isShown, announcer, poll]);

  /** The button that is pressed goes: the focus goes on with the press, before anything is said or begun elsewhere. */
  const goOn = () => heading.current?.focus();

  async function closeIt(): Promise<void> {
    goOn();
    setFailed(await actions.closePoll(poll));
  }

  async function show(): Promise<void> {
    goOn();
    setIsShowing(true);
    const problem = await actions.show(poll);
    setFailed(problem);
    if (problem !== undefined) setIsShowing(false);
  }

  async function showByRoom(): Promise<void> {
    goOn();
    setFailed(await actions.showByRoom(poll));
  }

  async function again(): Promise<void> {
    const { question, kind, options } = poll;
    const labels = options.map(({ label }) => label);
    setFailed(await actions.ask({ type: 'openPoll', question, kind, options: labels }));
  }

  const isByRoomPossible =
    poll.shares !== undefined && poll.byRoom === undefined && room.rooms.get().size > 1;
  return (
    <section className="poll-result">
      <h3 ref={heading} tabIndex={-1} dir="auto">
        {poll.question}
      </h3>
      {isShown ? (
        <PollResult poll={poll} before={shownBefore(polls, poll)} />
      ) : (
        <p>{unshownWords(poll, actions.mayAsk())}</p>
      )}
      <p className="problem" role="alert">
        {failed}
      </p>
      {actions.mayAsk() && (
        <div className="dialog-foot">
          {!isShown && (
            <Button tone="main" onClick={() => void show()}>
              {t('poll.act.show')}
            </Button>
          )}
          {state === 'open' && <Button onClick={() => void closeIt()}>{t('poll.act.close')}</Button>}
          {isShown && isByRoomPossible && (
            <Button onClick={() => void showByRoom()}>{t('poll.act.byRoom')}</Button>
          )}
          {isShown && <Button onClick={() => void again()}>{t('poll.act.again')}</Button>}
        </div>
      )}
    </section>
  );
}
