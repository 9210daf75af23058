import { cleanLine, LIMITS } from '@evenboard/protocol';
import { type FormEvent, useState } from 'react';
import { useAnnouncer } from '../../announce/index.ts';
import { useReadable, useRoomSession } from '../../hooks/index.ts';
import { t } from '../../messages/t.ts';
import { roomName } from '../../session/roomName.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { useAsk } from '../useAsk.ts';

const EVERYBODY = 'all';

/** Says something in writing to everybody, or to the people of one room. */
export function MessageForm() {
  const room = useRoomSession();
  const rooms = useReadable(room.rooms);
  const announcer = useAnnouncer();
  const { ask, problem } = useAsk();
  const [to, setTo] = useState(EVERYBODY);
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState<string>();
  const nameOf = (id: string) => (id === EVERYBODY ? t('notices.all') : roomName(room, id));

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    const text = cleanLine(typed);
    if (text === '') return setWrong(t('notices.missing'));
    if (text.length > LIMITS.messageLength)
      return setWrong(t('notices.tooLong', { count: LIMITS.messageLength }));
    setWrong(undefined);
    if (!(await ask({ type: 'sendMessage', to, text }))) return;
    setTyped('');
    announcer.say(t('notices.sent', { to: nameOf(to) }));
  }

  return (
    <form className="dialog-form" onSubmit={(event) => void send(event)} noValidate>
      <Field
        autoFocus
        label={t('notices.text')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        error={wrong}
      />
      {rooms.size > 1 && (
        <SelectField
          label={t('notices.to')}
          value={to}
          onChange={setTo}
          options={[EVERYBODY, ...rooms.keys()].map((id) => [id, nameOf(id)] as const)}
        />
      )}
      {problem !== undefined && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      <Button tone="main" type="submit">
        {t('notices.send')}
      </Button>
    </form>
  );
}
