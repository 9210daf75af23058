import type { QuietEntry } from '@evenboard/protocol';
import { useEffect, useId, useRef, useState } from 'react';
import { useAnnouncer } from '../announce/index.ts';
import { useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { failureWords } from '../session/failureWords.ts';
import { Button } from '../ui/Button.tsx';

/** Brings all notes to the board, for facilitators. It cannot be taken back, so it is asked once more. */
export function QuietReveal({ quiet }: { quiet: QuietEntry }) {
  const { send } = useRoomSession();
  const announcer = useAnnouncer();
  const [isAsking, setIsAsking] = useState(false);
  const wasAsking = useRef(false);
  const first = useRef<HTMLButtonElement>(null);
  const question = useId();

  // The button that was pressed is gone each time.
  useEffect(() => {
    if (isAsking || wasAsking.current) first.current?.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);

  async function reveal(): Promise<void> {
    const answer = await send({ type: 'revealQuiet' });
    if (!answer.ok) announcer.say(failureWords(answer.failure));
  }

  if (!isAsking) {
    return (
      <div className="quiet-reveal">
        <Button ref={first} onClick={() => setIsAsking(true)}>
          {t('quiet.reveal')}
        </Button>
      </div>
    );
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    <div className="quiet-reveal" role="group" aria-labelledby={question}>
      <p id={question}>
        {quiet.done < quiet.of && `${t('quiet.stillWriting', { count: quiet.of - quiet.done })} `}
        {t('quiet.revealAsk')}
      </p>
      <div className="acts">
        <Button ref={first} tone="main" aria-describedby={question} onClick={() => void reveal()}>
          {t('quiet.revealNow')}
        </Button>
        <Button onClick={() => setIsAsking(false)}>{t('quiet.notYet')}</Button>
      </div>
    </div>
  );
}
