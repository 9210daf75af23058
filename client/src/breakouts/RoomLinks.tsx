import { LIMITS } from '@evenboard/protocol';
import { type FormEvent, useState } from 'react';
import { useReadable, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { breakoutRooms } from './roomQuestion.ts';
import { safeLink } from './safeLink.ts';
import { useBreakoutActions } from './useBreakoutActions.ts';

function LinkForm({ id, name, link = '' }: { id: string; name: string; link?: string | undefined }) {
  const actions = useBreakoutActions();
  const [typed, setTyped] = useState(link);
  const [problem, setProblem] = useState<string>();

  async function keep(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const wanted = typed.trim();
    const isUsable = wanted === '' || safeLink(wanted) !== undefined;
    setProblem(isUsable ? undefined : t('breakouts.linkWrong'));
    if (!isUsable) return event.currentTarget.querySelector('input')?.focus();
    await actions.ask({ type: 'setRoomLink', room: id, link: wanted === '' ? null : wanted }, () =>
      t(wanted === '' ? 'breakouts.linkGone' : 'breakouts.linkKept', { room: name }),
    );
  }

  return (
    <form className="room-link" onSubmit={keep} noValidate>
      <Field
        label={t('breakouts.linkOf', { room: name })}
        type="url"
        value={typed}
        autoComplete="off"
        placeholder="https://"
        maxLength={LIMITS.linkLength}
        onChange={(event) => setTyped(event.target.value)}
        error={problem}
      />
      <Button type="submit" aria-label={t('breakouts.linkKeepNamed', { room: name })}>
        {t('breakouts.linkKeep')}
      </Button>
    </form>
  );
}

/** A video call for each room, shown to who enters it. */
export function RoomLinks() {
  const rooms = breakoutRooms(useReadable(useRoomSession().rooms));
  return (
    <details className="breakout-more">
      <summary>{t('breakouts.links')}</summary>
      {rooms.map(([id, { name, link }]) => (
        <LinkForm key={id} id={id} name={name} link={link} />
      ))}
    </details>
  );
}
