import { useRef, useState } from 'react';
import { useAnnouncer } from '../announce/index.ts';
import { useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { failureWords } from '../session/failureWords.ts';
import { Button } from '../ui/Button.tsx';
import { copyText } from '../ui/copyText.ts';

/** The address to which a captioning program sends what is said in this room. It is told once. */
export function CaptionAddress() {
  const { roomId, send } = useRoomSession();
  const announcer = useAnnouncer();
  const field = useRef<HTMLInputElement>(null);
  const [link, setLink] = useState<string>();
  const [problem, setProblem] = useState<string>();

  async function ask(): Promise<void> {
    setProblem(undefined);
    const answer = await send<{ link: string }>({ type: 'captionsLink', room: roomId });
    if (!answer.ok) return setProblem(failureWords(answer.failure));
    setLink(answer.value.link);
    announcer.say(t('captions.addressMade'));
  }

  async function copy(): Promise<void> {
    if (field.current === null) return;
    const outcome = await copyText(field.current);
    announcer.say(t(outcome === 'copied' ? 'links.copiedSaid' : 'links.copyFailed'));
  }

  return (
    <div className="caption-address">
      {link === undefined ? (
        <Button tone="quiet" onClick={() => void ask()}>
          {t('captions.address')}
        </Button>
      ) : (
        <>
          <input
            ref={field}
            className="field url"
            readOnly
            value={link}
            aria-label={t('captions.addressField')}
          />
          <Button onClick={() => void copy()}>{t('links.copy')}</Button>
          <p className="hint">{t('captions.addressHint')}</p>
        </>
      )}
      {problem !== undefined && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
