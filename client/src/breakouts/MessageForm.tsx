import { cleanLine, LIMITS } from '@evenboard/protocol';
import { type FormEvent, useState } from 'react';
import { useReadable, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { breakoutRooms } from './roomQuestion.ts';
import { useBreakoutActions } from './useBreakoutActions.ts';

const ALL = 'all';

interface MessageFormProps {
  startWith?: string;
  /** It was asked for, and takes the focus. */
  isWanted?: boolean;
}

/** A line to everybody, or to the people of one room. */
export function MessageForm({ startWith = ALL, isWanted = false }: MessageFormProps) {
  const actions = useBreakoutActions();
  const rooms = breakoutRooms(useReadable(useRoomSession().rooms));
  const [to, setTo] = useState(startWith);
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string>();
  const options = [
    [ALL, t('breakouts.toAll')] as const,
    ...rooms.map(([id, { name }]) => [id, name] as const),
  ];

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const words = cleanLine(text);
    setProblem(words === '' ? t('breakouts.messageMissing') : undefined);
    if (words === '') return event.currentTarget.querySelector('input')?.focus();
    const name = options.find(([id]) => id === to)?.[1] ?? '';
    const isSent = await actions.ask({ type: 'sendMessage', to, text: words }, () =>
      t('breakouts.didSend', { room: name }),
    );
    if (isSent) setText('');
  }

  return (
    <form className="room-message" onSubmit={send} noValidate>
      <SelectField label={t('breakouts.messageTo')} value={to} onChange={setTo} options={options} />
      <Field
        autoFocus={isWanted}
        label={t('breakouts.message')}
        value={text}
        maxLength={LIMITS.messageLength}
        autoComplete="off"
        onChange={(event) => setText(event.target.value)}
        error={problem}
      />
      <Button type="submit">{t('breakouts.send')}</Button>
    </form>
  );
}
