import { useEffect, useRef, useState } from 'react';
import { RoomSessionContext } from '../hooks/RoomSessionContext.ts';
import { useReadable } from '../hooks/useReadable.ts';
import { t } from '../messages/t.ts';
import { knownSession } from '../session/knownSessions.ts';
import { createValue } from '../session/Readable.ts';
import { type GateState, openGate, type SessionGate } from '../session/sessionGate.ts';
import { SessionPage } from './SessionPage.tsx';

interface SessionRouteProps {
  sessionId: string;
  /** Whether the address leads to a note of it. */
  isToNote: boolean;
  /** Back to the door, with the words that say why. */
  onOutside(words: string): void;
}

type Outside = Extract<GateState, { kind: 'outside' }>;

function outsideWords({ reason, failure }: Outside, wasKnown: boolean, isToNote: boolean): string {
  if (reason === 'gone') return t(wasKnown ? 'door.gone' : 'door.wrongLink');
  if (reason === 'notAllowed') return t('session.notAllowedBody');
  if (reason === 'notJoined' && isToNote && !wasKnown) return t('door.noteNoKey');
  if (reason === 'notJoined') return t(wasKnown ? 'door.notJoined' : 'door.noKey');
  return t(failure?.code === 'offline' ? 'door.offline' : 'door.failed');
}

const opening = createValue<GateState>({ kind: 'opening' });

/** Opens the session once for as long as the page shows it, whatever React renders meanwhile. */
function useGate(sessionId: string): SessionGate | undefined {
  const [gate, setGate] = useState<SessionGate>();
  useEffect(() => {
    // In a task of its own: StrictMode's trial mount is over before a connection is made.
    let opened: SessionGate | undefined;
    const timer = setTimeout(() => {
      opened = openGate(sessionId);
      setGate(opened);
    });
    return () => {
      clearTimeout(timer);
      opened?.destroy();
    };
  }, [sessionId]);
  return gate;
}

/** The session behind an address without a key: for who has come in before. */
export function SessionRoute({ sessionId, isToNote, onOutside }: SessionRouteProps) {
  const [wasKnown] = useState(() => knownSession(sessionId) !== undefined);
  const gate = useGate(sessionId);
  const state = useReadable(gate ?? opening);
  const goOutside = useRef(onOutside);
  goOutside.current = onOutside;

  useEffect(() => {
    if (state.kind === 'outside') goOutside.current(outsideWords(state, wasKnown, isToNote));
  }, [state, wasKnown, isToNote]);

  if (state.kind !== 'open' || !gate) return <p className="fetching">{t('session.loading')}</p>;
  return (
    <RoomSessionContext value={state.session}>
      <SessionPage
        key={state.session.board.doc.guid}
        title={state.title}
        onLeft={() => onOutside(t('door.left'))}
        onStopped={gate.destroy}
      />
    </RoomSessionContext>
  );
}

export { preloadShownView } from './Views.tsx';
