import { type ReactNode, useEffect, useState } from 'react';
import { t } from '../messages/t.ts';
import { api, type DoorSign, type Failure } from '../session/api.ts';
import { forgetSession, knownSession } from '../session/knownSessions.ts';
import { Brand } from '../ui/Brand.tsx';
import { Fetching } from '../ui/Fetching.tsx';
import { CardForm } from './CardForm.tsx';
import { ComeInForm } from './ComeInForm.tsx';
import { DoorIntro } from './DoorIntro.tsx';
import './door.css';
import { describeFailure, isLinkDead } from './describeFailure.ts';
import { useComingIn } from './useComingIn.ts';
import { WaitingPlace } from './WaitingPlace.tsx';

export interface DoorPageProps {
  sessionId: string;
  /** From behind the # of the link; empty where the address has none. */
  joinKey: string;
  /** Why one stands at the door again, in words. */
  notice?: string | undefined;
  onIn(): void;
}

/** The page has changed under the person: its first words take the focus, and are read. */
const takeFocus = (element: HTMLElement | null) => element?.focus();

function ClosedDoor({ words, children }: { words: string; children?: ReactNode }) {
  useEffect(() => {
    document.title = t('door.documentTitlePlain');
  }, []);
  return (
    <div className="sheet closed-door">
      <h1 tabIndex={-1} ref={takeFocus}>
        {words}
      </h1>
      {children}
      <a className="btn" href="/">
        {t('door.home')}
      </a>
    </div>
  );
}

function useDoorSign(sessionId: string, joinKey: string) {
  const [sign, setSign] = useState<DoorSign>();
  const [failure, setFailure] = useState<Failure>();
  useEffect(() => {
    let isCurrent = true;
    void api.door(sessionId, joinKey).then((answer) => {
      if (!isCurrent) return;
      if (answer.ok) setSign(answer.value);
      else setFailure(answer.failure);
    });
    return () => {
      isCurrent = false;
    };
  }, [sessionId, joinKey]);
  return { sign, failure };
}

function OpenDoor({ sessionId, joinKey, notice, onIn }: DoorPageProps) {
  const { sign, failure } = useDoorSign(sessionId, joinKey);
  const [known, setKnown] = useState(() => knownSession(sessionId)?.me.name);
  const [isNotMe, setIsNotMe] = useState(false);
  const title = sign?.title;
  const coming = useComingIn({ sessionId, joinKey, title, notice, onIn });
  const knownName = isNotMe ? undefined : (sign?.you?.name ?? known);

  useEffect(() => {
    document.title = title ? t('door.documentTitle', { title }) : t('door.documentTitlePlain');
  }, [title]);

  async function notMe() {
    await api.leave(sessionId);
    await forgetSession(sessionId);
    setKnown(undefined);
    setIsNotMe(true);
  }

  if (failure && isLinkDead(failure)) return <ClosedDoor words={describeFailure(failure)} />;
  if (coming.waitsAs !== undefined) {
    return (
      <WaitingPlace
        sessionId={sessionId}
        joinKey={joinKey}
        name={coming.waitsAs}
        onIn={({ you }) => coming.isIn(you, you.room)}
        onRefused={coming.refused}
        onLeave={() => void coming.goAway()}
      />
    );
  }
  // The form waits for who the server takes this browser for, so that it never changes under one's hands.
  if (!sign && !failure) return <Fetching words={t('door.fetching')} />;
  return (
    <>
      <DoorIntro sign={sign} />
      <ComeInForm
        key={knownName === undefined ? 'new' : 'known'}
        onComeIn={coming.comeIn}
        isBusy={coming.isBusy}
        problem={coming.problem ?? (failure && describeFailure(failure))}
        knownName={knownName}
        onNotMe={notMe}
      />
    </>
  );
}

/** The door of a session: what it is, a first name, and in. */
export function DoorPage(props: DoorPageProps) {
  return (
    <div className="door">
      <header className="top">
        <Brand />
      </header>
      <main>
        {props.joinKey === '' ? (
          <ClosedDoor words={props.notice ?? t('door.noKey')}>
            <CardForm sessionId={props.sessionId} />
          </ClosedDoor>
        ) : (
          <OpenDoor key={`${props.sessionId}#${props.joinKey}`} {...props} />
        )}
      </main>
    </div>
  );
}
