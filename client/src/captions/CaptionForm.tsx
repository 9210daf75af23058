import { cleanLine, LIMITS } from '@evenboard/protocol';
import { type FormEvent, useEffect, useMemo, useState } from 'react';
import { useAnnouncer } from '../announce/index.ts';
import { useReadable, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { api } from '../session/api.ts';
import { failureWords } from '../session/failureWords.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { captionLanguages, keepCaptionLanguage, lastCaptionLanguage } from './captionLanguages.ts';
import { createCaptionQueue, type Said } from './captionQueue.ts';

const NOBODY = '';

/** Where a facilitator types what is said: Enter sends a line, and the next can be typed at once. */
export function CaptionForm() {
  const { sessionId, roomId, people } = useRoomSession();
  const announcer = useAnnouncer();
  const queue = useMemo(
    () => createCaptionQueue((line) => api.sendCaption(sessionId, roomId, line)),
    [sessionId, roomId],
  );
  const [text, setText] = useState('');
  const [speaker, setSpeaker] = useState(NOBODY);
  const [lang, setLang] = useState(lastCaptionLanguage);
  const waiting = useReadable(queue.waiting);
  const problem = useReadable(queue.problem);
  const here = [...useReadable(people)].filter(([, { room }]) => room === roomId);
  useEffect(() => queue.destroy, [queue]);

  function send(event: FormEvent): void {
    event.preventDefault();
    const line = cleanLine(text);
    if (line === '') {
      announcer.say(t('captions.empty'));
      return;
    }
    queue.add({ text: line, lang, ...(speaker !== NOBODY && { speaker }) } satisfies Said);
    setText('');
  }

  return (
    <form className="caption-form" onSubmit={send}>
      <SelectField
        label={t('captions.who')}
        value={speaker}
        onChange={setSpeaker}
        options={[[NOBODY, t('captions.nobody')], ...here.map(([id, { name }]) => [id, name] as const)]}
      />
      <SelectField
        label={t('captions.language')}
        value={lang}
        onChange={(tag) => {
          setLang(tag);
          keepCaptionLanguage(tag);
        }}
        options={captionLanguages()}
      />
      <Field
        label={t('captions.text')}
        value={text}
        maxLength={LIMITS.captionLength}
        onChange={({ target }) => setText(target.value)}
        error={problem?.ok === false ? failureWords(problem.failure) : undefined}
      />
      <Button type="submit">{t('captions.send')}</Button>
      {waiting > 1 && <p className="hint">{t('captions.waiting', { count: waiting })}</p>}
    </form>
  );
}
