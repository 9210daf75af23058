import { useEffect, useRef, useState } from 'react';
import { browserClock, useAnnouncer } from '../announce/index.ts';
import { useReadable } from '../hooks/useReadable.ts';
import { t } from '../messages/t.ts';
import { api, type Failure, type SessionAnswer } from '../session/api.ts';
import { createValue } from '../session/Readable.ts';
import { Button } from '../ui/Button.tsx';
import { type AtDoor, type Waiting, waitAtDoor } from './waitAtDoor.ts';

interface WaitingPlaceProps {
  sessionId: string;
  joinKey: string;
  name: string;
  onIn(answer: SessionAnswer): void;
  onRefused(failure: Failure): void;
  onLeave(): void;
}

const STARTING = createValue<AtDoor>({ kind: 'waiting', isOffline: false });

/** The page has changed under the person: its first words take the focus, and are read. */
const takeFocus = (element: HTMLElement | null) => element?.focus();

function useWaiting({ sessionId, joinKey, name }: WaitingPlaceProps): AtDoor {
  const [waiting, setWaiting] = useState<Waiting>();
  useEffect(() => {
    const made = waitAtDoor({
      ask: () => api.session(sessionId),
      knock: () => api.join(sessionId, joinKey, name),
      clock: browserClock,
    });
    setWaiting(made);
    return made.destroy;
  }, [sessionId, joinKey, name]);
  return useReadable(waiting ?? STARTING);
}

/** Where one waits until a facilitator opens. It goes on by itself; the focus stays where it is. */
export function WaitingPlace(props: WaitingPlaceProps) {
  const announcer = useAnnouncer();
  const state = useWaiting(props);
  const listeners = useRef(props);
  listeners.current = props;

  useEffect(() => {
    if (state.kind === 'in') {
      listeners.current.onIn(state.answer);
      announcer.say(t('door.waitingIn'));
    } else if (state.kind === 'refused') listeners.current.onRefused(state.failure);
  }, [state, announcer]);

  return (
    <div className="sheet closed-door">
      <h1 tabIndex={-1} ref={takeFocus}>
        {t('door.waitingHeading', { name: props.name })}
      </h1>
      <p>{t('door.waitingBody')}</p>
      <p className="soft">{state.kind === 'waiting' && state.isOffline && t('door.waitingOffline')}</p>
      <Button onClick={props.onLeave}>{t('door.waitingLeave')}</Button>
    </div>
  );
}
