import { MAIN_ROOM } from '@evenboard/protocol';
import { useState } from 'react';
import { useReadable, useRoomSession } from '../../hooks/index.ts';
import { t } from '../../messages/t.ts';
import { roomName } from '../../session/roomName.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { useAsk } from '../useAsk.ts';
import type { PersonTaskProps } from './PersonTasks.tsx';
import { TaskForm } from './TaskForm.tsx';
import { useFirstControl } from './useFirstControl.ts';

/** Another room for somebody: they are taken there, and told. */
export function MoveTask({ person, onDone, onBack }: PersonTaskProps) {
  const room = useRoomSession();
  const rooms = useReadable(room.rooms);
  const { ask, problem } = useAsk();
  const [chosen, setChosen] = useState(person.room);
  const form = useFirstControl();
  const ids = [MAIN_ROOM, ...[...rooms.keys()].filter((id) => id !== MAIN_ROOM)];

  async function move(): Promise<void> {
    const answer = await ask({ type: 'placePerson', participant: person.id, room: chosen });
    if (answer) onDone(t('people.moved', { name: person.name, room: roomName(room, chosen) }));
  }

  if (ids.length === 1)
    return (
      <TaskForm ref={form} problem={undefined} onBack={onBack}>
        <p>{t('people.moveNone')}</p>
      </TaskForm>
    );
  return (
    <TaskForm
      ref={form}
      submit={t('people.moveDo')}
      problem={problem}
      onSubmit={() => void move()}
      onBack={onBack}
    >
      <SelectField
        label={t('people.moveLabel')}
        value={chosen}
        onChange={setChosen}
        options={ids.map((id) => [id, roomName(room, id)] as const)}
      />
    </TaskForm>
  );
}
