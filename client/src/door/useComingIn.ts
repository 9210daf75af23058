import { MAIN_ROOM, type ParticipantSummary } from '@evenboard/protocol';
import { useState } from 'react';
import { t } from '../messages/t.ts';
import { api, type Failure } from '../session/api.ts';
import { knownSession, rememberSession } from '../session/knownSessions.ts';
import { describeFailure } from './describeFailure.ts';
import { waitingName } from './waitingName.ts';

interface ComingInOptions {
  sessionId: string;
  joinKey: string;
  /** Of the session, as far as it is known. */
  title: string | undefined;
  notice: string | undefined;
  onIn(): void;
}

/** Coming in: at once, or after waiting for a facilitator, who may also turn me away. */
export function useComingIn({ sessionId, joinKey, title, notice, onIn }: ComingInOptions) {
  const kept = waitingName(sessionId);
  const [problem, setProblem] = useState(notice);
  const [isBusy, setIsBusy] = useState(false);
  const [waitsAs, setWaitsAs] = useState(kept.read);

  function isIn({ id, name, role }: ParticipantSummary, room: string): void {
    kept.forget();
    rememberSession({
      id: sessionId,
      title: title ?? knownSession(sessionId)?.title ?? t('door.aSession'),
      me: { id, name, role },
      room: room || MAIN_ROOM,
      lastAtMs: Date.now(),
    });
    onIn();
  }

  function stopWaiting(words?: string): void {
    kept.forget();
    setWaitsAs(undefined);
    setProblem(words);
  }

  return {
    problem,
    isBusy,
    /** The name under which I wait at the door; `undefined` while I do not. */
    waitsAs,
    isIn,
    async comeIn(name: string): Promise<void> {
      setIsBusy(true);
      setProblem(undefined);
      const answer = await api.join(sessionId, joinKey, name);
      setIsBusy(false);
      if (!answer.ok) setProblem(describeFailure(answer.failure));
      else if (answer.value.waiting !== true) isIn(answer.value.participant, answer.value.room);
      else {
        kept.keep(name);
        setWaitsAs(name);
      }
    },
    refused: (failure: Failure) => stopWaiting(describeFailure(failure)),
    async goAway(): Promise<void> {
      await api.leave(sessionId);
      stopWaiting();
    },
  };
}
