import { type FormEvent, useState } from 'react';
import { useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { foldText } from '../note/index.ts';
import { api } from '../session/api.ts';
import { failureWords } from '../session/failureWords.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';

interface EraseDialogProps {
  onClose(): void;
  /** It is gone: this page and this device let go of it. */
  onErased(): void;
  /** Says what is stored where. */
  onAskData(): void;
}

/** Everything of the session, at once and for good; typed out, so that no slip of a finger does it. */
export function EraseDialog({ onClose, onErased, onAskData }: EraseDialogProps) {
  const { sessionId } = useRoomSession();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string>();
  const word = t('erase.word');

  async function erase(event: FormEvent) {
    event.preventDefault();
    if (foldText(typed) !== foldText(word)) return setProblem(t('erase.wordMissing', { word }));
    const answer = await api.erase(sessionId);
    if (answer.ok || answer.failure.code === 'no_such_session') return onErased();
    setProblem(failureWords(answer.failure));
  }

  return (
    <Dialog isAlert title={t('erase.heading')} onClose={onClose}>
      <p>{t('erase.body')}</p>
      <form className="dialog-form" onSubmit={erase} noValidate>
        <Field
          autoFocus
          label={t('erase.label', { word })}
          autoComplete="off"
          autoCapitalize="none"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          error={problem}
        />
        <div className="dialog-foot">
          <Button tone="main" type="submit">
            {t('erase.do')}
          </Button>
          <Button onClick={onAskData}>{t('data.heading')}</Button>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
