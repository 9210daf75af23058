import { cleanLine, LIMITS } from '@evenboard/protocol';
import { type FormEvent, useState } from 'react';
import { useAnnouncer } from '../announce/index.ts';
import { useReadable, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { rememberName } from '../session/knownSessions.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';

/** Another first name for oneself; notes already written show it too. */
export function RenameDialog({ onClose }: { onClose(): void }) {
  const { me, people, sessionId, send } = useRoomSession();
  const announcer = useAnnouncer();
  const present = useReadable(people).get(me.id)?.name ?? me.name;
  const [name, setName] = useState(present);
  const [problem, setProblem] = useState<string>();

  async function rename(event: FormEvent) {
    event.preventDefault();
    const clean = cleanLine(name);
    if (clean === '') return setProblem(t('session.renameMissing'));
    if (clean.length > LIMITS.nameLength) return setProblem(t('door.nameTooLong'));
    const answer = await send({ type: 'renameMyself', name: clean });
    if (!answer.ok) return setProblem(t('session.renameFailed', { name: present }));
    rememberName(sessionId, clean);
    onClose();
    announcer.say(t('session.renamed', { name: clean }));
  }

  return (
    <Dialog title={t('session.rename')} onClose={onClose}>
      <form className="dialog-form" onSubmit={rename} noValidate>
        <Field
          autoFocus
          label={t('session.renameLabel')}
          autoComplete="given-name"
          value={name}
          onChange={(event) => setName(event.target.value)}
          error={problem}
        />
        <div className="dialog-foot">
          <Button tone="main" type="submit">
            {t('session.renameSave')}
          </Button>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
