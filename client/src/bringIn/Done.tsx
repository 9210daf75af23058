import { useEffect, useRef, useState } from 'react';
import { useAnnouncer } from '../announce/index.ts';
import { useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { failureWords } from '../session/failureWords.ts';
import { Button } from '../ui/Button.tsx';

interface DoneProps {
  act: string;
  count: number;
  onClose(): void;
}

/** A file has been brought in; here it can be taken back at once. */
export function Done({ act, count, onClose }: DoneProps) {
  const { send } = useRoomSession();
  const announcer = useAnnouncer();
  const [undone, setUndone] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const words = useRef<HTMLParagraphElement>(null);
  useEffect(() => words.current?.focus(), []);

  async function takeBack() {
    if (undone !== undefined) return;
    const answer = await send<{ takenBack: number; kept: number }>({ type: 'undoAct', act });
    if (!answer.ok) return setProblem(failureWords(answer.failure));
    const { takenBack, kept } = answer.value;
    const said = [
      t('bringIn.tookBack', { count: takenBack }),
      kept > 0 && t('bringIn.kept', { count: kept }),
    ];
    const sentence = said.filter(Boolean).join(' ');
    setProblem(undefined);
    setUndone(sentence);
    announcer.say(sentence);
  }

  return (
    <div className="bring-in">
      <p ref={words} tabIndex={-1} className="strong">
        {undone ?? t('bringIn.did', { count })}
      </p>
      <p className="problem" role="alert">
        {problem}
      </p>
      <div className="dialog-foot">
        <Button aria-disabled={undone !== undefined} onClick={() => void takeBack()}>
          {t('bringIn.takeBack')}
        </Button>
        <Button tone="main" onClick={onClose}>
          {t('ui.close')}
        </Button>
      </div>
    </div>
  );
}
