import { ROLES, type Role } from '@evenboard/protocol';
import { useState } from 'react';
import { t } from '../../messages/t.ts';
import { RadioChoices } from '../../ui/RadioChoices.tsx';
import { useAsk } from '../useAsk.ts';
import type { PersonTaskProps } from './PersonTasks.tsx';
import { roleWords } from './personParts.ts';
import { TaskForm } from './TaskForm.tsx';
import { useFirstControl } from './useFirstControl.ts';

/** Another role for somebody; it takes effect at once, on all their devices. */
export function RoleTask({ person, onDone, onBack }: PersonTaskProps) {
  const { ask, problem } = useAsk();
  const [role, setRole] = useState<Role>(person.role);
  const form = useFirstControl();

  async function change(): Promise<void> {
    const answer = await ask({ type: 'setRole', participant: person.id, role });
    if (answer) onDone(t('people.roleSaid', { name: person.name, role: roleWords(role) }));
  }

  return (
    <TaskForm
      ref={form}
      submit={t('people.keep')}
      problem={problem}
      onSubmit={() => void change()}
      onBack={onBack}
    >
      <RadioChoices
        legend={t('people.roleLegend')}
        choices={ROLES.map((value) => ({
          value,
          label: roleWords(value),
          hint: t(`people.roleHint.${value}`),
        }))}
        value={role}
        onChange={(value) => setRole(value)}
      />
    </TaskForm>
  );
}
