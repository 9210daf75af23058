import { t } from '../../messages/t.ts';
import { useAsk } from '../useAsk.ts';
import type { PersonTaskProps } from './PersonTasks.tsx';
import { TaskForm } from './TaskForm.tsx';
import { useFirstControl } from './useFirstControl.ts';

/** Asks before somebody is taken out, and says what becomes of what they wrote. */
export function RemoveTask({ person, onDone, onBack }: PersonTaskProps) {
  const { ask, problem } = useAsk();
  const form = useFirstControl();

  async function remove(): Promise<void> {
    const answer = await ask({ type: 'removePerson', participant: person.id });
    if (answer) onDone(t('people.removedSaid', { name: person.name }));
  }

  return (
    <TaskForm
      ref={form}
      submit={t('people.removeDo')}
      problem={problem}
      onSubmit={() => void remove()}
      onBack={onBack}
    >
      <p>{t('people.removeBody', { name: person.name })}</p>
    </TaskForm>
  );
}
