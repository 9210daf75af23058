import { cleanLine, LIMITS } from '@evenboard/protocol';
import { type FormEvent, useState } from 'react';
import { useAnnouncer } from '../announce/index.ts';
import { useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import type { Created } from '../session/api.ts';
import { type KnownTemplate, rememberTemplate } from '../session/knownTemplates.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { LinkList } from '../ui/LinkList.tsx';
import './lifetime.css';
import { useAskServer } from './useAskServer.ts';

interface NameFormProps {
  label: string;
  hint: string;
  action: string;
  /** The one main button of the dialog. */
  isMain?: boolean;
  value: string;
  onSend(name: string): Promise<string | undefined>;
}

/** One name and one button; the answer stands below and is said. */
function NameForm({ label, hint, action, isMain = false, value, onSend }: NameFormProps) {
  const announcer = useAnnouncer();
  const [name, setName] = useState(value);
  const [problem, setProblem] = useState<string>();
  const [done, setDone] = useState<string>();

  async function submit(event: FormEvent) {
    event.preventDefault();
    const clean = cleanLine(name);
    setDone(undefined);
    const isFit = clean !== '' && clean.length <= LIMITS.sessionTitleLength;
    setProblem(isFit ? undefined : t('repeat.nameWrong', { most: LIMITS.sessionTitleLength }));
    if (!isFit) return;
    const words = await onSend(clean);
    setDone(words);
    if (words !== undefined) announcer.say(words);
  }

  return (
    <form className="dialog-form" onSubmit={submit} noValidate>
      <Field
        label={label}
        hint={hint}
        autoComplete="off"
        value={name}
        onChange={(event) => setName(event.target.value)}
        error={problem}
      />
      <div className="dialog-foot">
        <Button {...(isMain && { tone: 'main' })} type="submit">
          {action}
        </Button>
      </div>
      {done && <p className="strong">{done}</p>}
    </form>
  );
}

/** Again next month: the same session without its notes and people, now, or as a template for whoever has its code. */
export function RepeatDialog({ onClose }: { onClose(): void }) {
  const announcer = useAnnouncer();
  const title = useRoomSession().info.get()?.title ?? '';
  const { ask, problem } = useAskServer();
  const [created, setCreated] = useState<Created>();

  async function repeat(name: string): Promise<string | undefined> {
    const answer = await ask<Created>({ type: 'repeatSession', title: name });
    if (answer === undefined) return undefined;
    setCreated(answer.value);
    return t('repeat.ready', { title: name });
  }

  async function keepTemplate(name: string): Promise<string | undefined> {
    const answer = await ask<{ template: KnownTemplate }>({ type: 'saveTemplate', name });
    if (answer === undefined) return undefined;
    rememberTemplate(answer.value.template);
    return t('repeat.saved', { name, code: answer.value.template.id });
  }

  return (
    <Dialog title={t('repeat.heading')} onClose={onClose}>
      <p>{t('repeat.lead')}</p>
      <NameForm
        label={t('repeat.titleLabel')}
        hint={t('repeat.titleHint')}
        action={t('repeat.do')}
        isMain
        value={title}
        onSend={repeat}
      />
      {created?.links && (
        <>
          <p>{t('repeat.links')}</p>
          <LinkList links={created.links} code={created.code} onSay={announcer.say} />
        </>
      )}
      <NameForm
        label={t('repeat.templateLabel')}
        hint={t('repeat.templateHint')}
        action={t('repeat.saveTemplate')}
        value={title}
        onSend={keepTemplate}
      />
      <p className="problem" role="alert">
        {problem}
      </p>
      <div className="dialog-foot">
        <Button onClick={onClose}>{t('ui.close')}</Button>
      </div>
    </Dialog>
  );
}
