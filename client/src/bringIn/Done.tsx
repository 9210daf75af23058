import type { ImportAnswer } from '@evenboard/protocol';
import { useEffect, useState } from 'react';
import { useAnnouncer } from '../announce/index.ts';
import { useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { failureWords } from '../session/failureWords.ts';
import { roomName } from '../session/roomName.ts';
import { Button } from '../ui/Button.tsx';
import { useFocusOnArrival } from '../ui/useFocusOnArrival.ts';
import { didWords } from './importWords.ts';
import { Listed } from './Listed.tsx';

/** What the server answers to taking it back: some of what stays is named. */
interface TakenBack {
  takenBack: number;
  kept: number;
  stays?: { room: string; cell: string; text: string }[];
}

interface DoneProps {
  act: string;
  answer: ImportAnswer;
  onClose(): void;
}

/** A file has been brought in; here it can be taken back at once. */
export function Done({ act, answer, onClose }: DoneProps) {
  const session = useRoomSession();
  const { send } = session;
  const announcer = useAnnouncer();
  const [undone, setUndone] = useState<string>();
  const [stays, setStays] = useState<readonly string[]>([]);
  const [problem, setProblem] = useState<string>();
  const close = useFocusOnArrival<HTMLButtonElement>();
  const did = didWords(answer);
  // The boards change at the same moment: of words that only stand where the focus goes a screen reader loses some.
  useEffect(() => announcer.say(did), [announcer, did]);

  async function takeBack() {
    if (undone !== undefined) return;
    const undoing = await send<TakenBack>({ type: 'undoAct', act });
    if (!undoing.ok) return setProblem(failureWords(undoing.failure));
    const { takenBack, kept, stays: staying = [] } = undoing.value;
    const said = [
      t('bringIn.tookBack', { count: takenBack }),
      kept > 0 && t('bringIn.kept', { count: kept }),
    ];
    const sentence = said.filter(Boolean).join(' ');
    setProblem(undefined);
    setUndone(sentence);
    setStays(
      staying.map(({ room, cell, text }) =>
        t('bringIn.stays', { room: roomName(session, room), cell, text }),
      ),
    );
    announcer.say(sentence);
  }

  return (
    <div className="bring-in">
      <p className="strong">{undone ?? did}</p>
      {stays.length > 0 && <Listed lines={stays} />}
      <p className="problem" role="alert">
        {problem}
      </p>
      <div className="dialog-foot">
        <Button aria-disabled={undone !== undefined} onClick={() => void takeBack()}>
          {t('bringIn.takeBack')}
        </Button>
        <Button tone="main" ref={close} onClick={onClose}>
          {t('ui.close')}
        </Button>
      </div>
    </div>
  );
}
