import { useState } from 'react';
import { useReadable, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { GatherNotes } from './GatherNotes.tsx';
import { MessageForm } from './MessageForm.tsx';
import { MovePerson } from './MovePerson.tsx';
import { PrepareForm } from './PrepareForm.tsx';
import { RoomLinks } from './RoomLinks.tsx';
import { RoomLists } from './RoomLists.tsx';
import { RunRooms } from './RunRooms.tsx';
import { breakoutRooms } from './roomQuestion.ts';
import { SaidHere } from './SaidHere.tsx';
import { useBreakoutActions } from './useBreakoutActions.ts';

interface RunProps {
  startAt: string | undefined;
  onPrepare(): void;
  onMove(person: string): void;
}

function Run({ startAt, onPrepare, onMove }: RunProps) {
  const actions = useBreakoutActions();
  const { state } = useReadable(useRoomSession().breakout);
  return (
    <>
      <RunRooms onPrepare={onPrepare} />
      {/* Folded: a list to choose from that comes up by itself takes Orca to it. */}
      {state !== 'ready' && (
        <details className="breakout-more">
          <summary>{t('breakouts.write')}</summary>
          <MessageForm />
        </details>
      )}
      <RoomLists startAt={startAt} onMove={onMove} />
      <RoomLinks />
      <GatherNotes />
      <div className="dialog-foot">
        <Button onClick={() => actions.open('overview')}>{t('breakouts.overview')}</Button>
      </div>
    </>
  );
}

/** Everything that a facilitator does with the rooms: prepare, look who is where, open, lengthen, rotate, bring back. */
export function ArrangeDialog() {
  const room = useRoomSession();
  const actions = useBreakoutActions();
  const hasRooms = breakoutRooms(useReadable(room.rooms)).length > 0;
  const { state } = useReadable(room.breakout);
  // The form stays until its answer is there, also when the rooms are there before it.
  const [wantsToPrepare, setWantsToPrepare] = useState(!hasRooms);
  const [moving, setMoving] = useState<string>();
  const [startAt, setStartAt] = useState<string>();
  const mayPrepare = state === 'none' || state === 'ready';
  const isPreparing = mayPrepare && (!hasRooms || wantsToPrepare);

  function prepared(): void {
    setWantsToPrepare(false);
    // The form goes with the button that had the focus; the lists take it.
    setStartAt('');
  }

  function moved(): void {
    setStartAt(moving);
    setMoving(undefined);
  }

  return (
    <Dialog title={t('breakouts.heading')} onClose={actions.close}>
      <div className="breakouts">
        <SaidHere />
        {isPreparing ? (
          <PrepareForm
            onPrepared={prepared}
            onCancel={hasRooms ? () => setWantsToPrepare(false) : undefined}
          />
        ) : moving === undefined ? (
          <Run startAt={startAt} onPrepare={() => setWantsToPrepare(true)} onMove={setMoving} />
        ) : (
          <MovePerson person={moving} onDone={moved} />
        )}
      </div>
    </Dialog>
  );
}
