import { type ParticipantSummary, PROXY_CHANNELS, type ProxyChannel } from '@evenboard/protocol';
import { useState } from 'react';
import { t } from '../../messages/t.ts';
import { Field } from '../../ui/Field.tsx';
import { RadioChoices } from '../../ui/RadioChoices.tsx';
import { useAsk } from '../useAsk.ts';
import { readName } from './readName.ts';
import { TaskForm } from './TaskForm.tsx';
import { useFirstControl } from './useFirstControl.ts';

interface AddTaskProps {
  /** They are there; the words are said. */
  onDone(words: string, person: string): void;
  onBack(): void;
}

/** Adds somebody who takes part without a screen. */
export function AddTask({ onDone, onBack }: AddTaskProps) {
  const { ask, problem } = useAsk();
  const [typed, setTyped] = useState('');
  const [channel, setChannel] = useState<ProxyChannel>('telephone');
  const [wrong, setWrong] = useState<string>();
  const form = useFirstControl();

  async function add(): Promise<void> {
    const read = readName(typed);
    setWrong('problem' in read ? read.problem : undefined);
    if ('problem' in read) return;
    const answer = await ask<{ participant: ParticipantSummary }>({
      type: 'addProxy',
      name: read.name,
      channel,
    });
    if (answer === undefined) return;
    const { id, name } = answer.value.participant;
    onDone(t('people.added', { name, channel: t(`people.channel.${channel}`) }), id);
  }

  return (
    <TaskForm
      ref={form}
      submit={t('people.addDo')}
      problem={problem}
      onSubmit={() => void add()}
      onBack={onBack}
    >
      <p>{t('people.addBody')}</p>
      <Field
        label={t('people.addLabel')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        error={wrong}
      />
      <RadioChoices
        legend={t('people.addChannel')}
        choices={PROXY_CHANNELS.map((value) => ({ value, label: t(`people.channel.${value}`) }))}
        value={channel}
        onChange={(value) => setChannel(value)}
      />
    </TaskForm>
  );
}
