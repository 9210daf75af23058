import { useEffect, useRef, useState } from 'react';
import { useAnnouncer } from '../../announce/index.ts';
import { useRoomSession } from '../../hooks/index.ts';
import { t } from '../../messages/t.ts';
import { Button } from '../../ui/Button.tsx';
import { copyText } from '../../ui/copyText.ts';
import { QrPicture } from '../../ui/QrPicture.tsx';
import { useFocusOnArrival } from '../../ui/useFocusOnArrival.ts';
import { useAsk } from '../useAsk.ts';
import type { PersonTaskProps } from './PersonTasks.tsx';
import { TaskForm } from './TaskForm.tsx';

function Card({ person, code }: { person: string; code: string }) {
  const { sessionId } = useRoomSession();
  const announcer = useAnnouncer();
  // It comes after a moment in which nothing could have the focus.
  const field = useFocusOnArrival<HTMLInputElement>();
  const address = `${location.origin}/s/${sessionId}`;

  async function copy(): Promise<void> {
    if (field.current === null) return;
    const outcome = await copyText(field.current);
    announcer.say(t(outcome === 'copied' ? 'people.copied' : 'people.copyFailed'));
  }

  return (
    <>
      <p>{t('people.cardBody', { name: person })}</p>
      <div className="person-card">
        <p className="card-name">{person}</p>
        <p>{t('people.cardWhere', { address })}</p>
        <input
          className="field card-code"
          ref={field}
          readOnly
          value={code}
          aria-label={t('people.cardCode')}
        />
        <QrPicture text={`${address}#${code}`} label={t('people.cardPicture')} />
      </div>
      <p className="card-actions">
        <Button onClick={() => void copy()}>{t('people.copy')}</Button>
        <Button onClick={() => print()}>{t('people.print')}</Button>
      </p>
    </>
  );
}

/** The card with which somebody without a screen takes over what is theirs: a new code each time it is asked for. */
export function CardTask({ person, onBack }: PersonTaskProps) {
  const { ask, problem } = useAsk();
  const [code, setCode] = useState<string>();
  const hasAsked = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once; asking again makes another code
  useEffect(() => {
    if (hasAsked.current) return;
    hasAsked.current = true;
    void ask<{ code: string }>({ type: 'proxyCard', participant: person.id }).then((answer) =>
      setCode(answer?.value.code),
    );
  }, []);
  return (
    <TaskForm problem={problem} onBack={onBack}>
      {code === undefined ? (
        problem === undefined && <p>{t('people.cardLoading')}</p>
      ) : (
        <Card person={person.name} code={code} />
      )}
    </TaskForm>
  );
}
