import { useState } from 'react';
import { t } from '../../messages/t.ts';
import { Field } from '../../ui/Field.tsx';
import { useAsk } from '../useAsk.ts';
import type { PersonTaskProps } from './PersonTasks.tsx';
import { readName } from './readName.ts';
import { TaskForm } from './TaskForm.tsx';
import { useFirstControl } from './useFirstControl.ts';

/** Another name for somebody; what they wrote shows it too. */
export function RenameTask({ person, onDone, onBack }: PersonTaskProps) {
  const { ask, problem } = useAsk();
  const [typed, setTyped] = useState(person.name);
  const form = useFirstControl();
  const [wrong, setWrong] = useState<string>();

  async function rename(): Promise<void> {
    const read = readName(typed);
    setWrong('problem' in read ? read.problem : undefined);
    if ('problem' in read) return;
    const answer = await ask<{ name?: string }>({
      type: 'renamePerson',
      participant: person.id,
      name: read.name,
    });
    if (answer) onDone(t('people.renamed', { before: person.name, name: answer.value.name ?? read.name }));
  }

  return (
    <TaskForm
      ref={form}
      submit={t('people.keep')}
      problem={problem}
      onSubmit={() => void rename()}
      onBack={onBack}
    >
      <Field
        label={t('people.renameLabel')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        error={wrong}
      />
    </TaskForm>
  );
}
