import { useEffect, useRef, useState } from 'react';
import { RoomMovesContext } from '../hooks/RoomMovesContext.ts';
import { RoomSessionContext } from '../hooks/RoomSessionContext.ts';
import { useReadable } from '../hooks/useReadable.ts';
import { t } from '../messages/t.ts';
import { knownSession } from '../session/knownSessions.ts';
import { createValue } from '../session/Readable.ts';
import { createRoomMoves, type RoomMoves } from '../session/roomMoves.ts';
import { type GateState, openGate, type SessionGate } from '../session/sessionGate.ts';
import { Fetching } from '../ui/Fetching.tsx';
import { isBusy } from '../ui/isBusy.ts';
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

/** Leaving an editor keeps its words. */
function leaveEditor(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

interface Stay {
  gate: SessionGate;
  moves: RoomMoves;
}

/** Opens the session once for as long as the page shows it, whatever React renders meanwhile. */
function useStay(sessionId: string): Stay | undefined {
  const [stay, setStay] = useState<Stay>();
  useEffect(() => {
    // In a task of its own: StrictMode's trial mount is over before a connection is made.
    let opened: Stay | undefined;
    const timer = setTimeout(() => {
      const gate = openGate(sessionId);
      opened = { gate, moves: createRoomMoves({ gate, isBusy, letGo: leaveEditor }) };
      setStay(opened);
    });
    return () => {
      clearTimeout(timer);
      opened?.moves.destroy();
      opened?.gate.destroy();
    };
  }, [sessionId]);
  return stay;
}

/** The session behind an address without a key: for who has come in before. */
export function SessionRoute({ sessionId, isToNote, onOutside }: SessionRouteProps) {
  const [wasKnown] = useState(() => knownSession(sessionId) !== undefined);
  const stay = useStay(sessionId);
  const state = useReadable(stay?.gate ?? opening);
  const goOutside = useRef(onOutside);
  goOutside.current = onOutside;

  useEffect(() => {
    if (state.kind === 'outside') goOutside.current(outsideWords(state, wasKnown, isToNote));
  }, [state, wasKnown, isToNote]);

  if (state.kind !== 'open' || !stay) return <Fetching />;
  return (
    <RoomMovesContext value={stay.moves}>
      <RoomSessionContext value={state.session}>
        <SessionPage
          key={state.session.board.doc.guid}
          title={state.title}
          arrival={state.arrival}
          onLeft={() => onOutside(t('door.left'))}
          onStopped={stay.gate.destroy}
        />
      </RoomSessionContext>
    </RoomMovesContext>
  );
}

export { preloadShownView } from './Views.tsx';
