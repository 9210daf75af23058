import { useState } from 'react';
import { useReadable, useRoomSession } from '../../hooks/index.ts';
import { t } from '../../messages/t.ts';
import { RadioChoices } from '../../ui/RadioChoices.tsx';
import { useAsk } from '../useAsk.ts';
import type { PersonTaskProps } from './PersonTasks.tsx';
import { TaskForm } from './TaskForm.tsx';
import { useFirstControl } from './useFirstControl.ts';

const DOORS = ['asItIs', 'lobby', 'lock'] as const;
type Door = (typeof DOORS)[number];

/** Asks before somebody is taken out, and whether the door closes behind them. Says what becomes of what they wrote. */
export function RemoveTask({ person, onDone, onBack }: PersonTaskProps) {
  const { ask, problem } = useAsk();
  const form = useFirstControl();
  const desk = useReadable(useRoomSession().desk)?.door;
  const [door, setDoor] = useState<Door>('asItIs');
  const isDoorOpen = !desk?.lobby && !desk?.locked;

  async function remove(): Promise<void> {
    const answer = await ask({
      type: 'removePerson',
      participant: person.id,
      ...(door !== 'asItIs' && { door }),
    });
    const { name } = person;
    if (answer)
      onDone(
        door === 'asItIs' ? t('people.removedSaid', { name }) : t(`people.removedSaidDoor.${door}`, { name }),
      );
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
      {isDoorOpen && (
        <RadioChoices<Door>
          legend={t('people.removeDoor')}
          choices={DOORS.map((value) => ({
            value,
            label: t(`people.removeDoorChoice.${value}`),
            hint: t(`people.removeDoorHint.${value}`),
          }))}
          value={door}
          onChange={setDoor}
        />
      )}
    </TaskForm>
  );
}
