import { parseColour } from '@evenboard/board';
import { type AssignMode, cleanLine, LIMITS, type ParticipantId } from '@evenboard/protocol';
import { type FormEvent, useState } from 'react';
import { useReadable, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { RadioChoices } from '../ui/RadioChoices.tsx';
import { KeepTogether } from './KeepTogether.tsx';
import { LEAST_ROOMS, membersTogether, nameProblem, parseRoomCount, planRooms } from './plannedRooms.ts';
import { RoomNames } from './RoomNames.tsx';
import { breakoutRooms } from './roomQuestion.ts';
import { useBreakoutActions } from './useBreakoutActions.ts';

const USUAL_COUNT = 4;
const MODES = ['random', 'manual', 'choice'] as const satisfies readonly AssignMode[];

interface Prepared {
  rooms: readonly { name: string; members: readonly ParticipantId[] }[];
}

const preparedWords = ({ rooms }: Prepared) =>
  t('breakouts.prepared', {
    count: rooms.length,
    rooms: rooms.map(({ name, members }) => `${name} ${members.length}`).join(', '),
  });

interface PrepareFormProps {
  onPrepared(): void;
  /** Where there are rooms already: back to them. */
  onCancel: (() => void) | undefined;
}

/** How many rooms, what they are called, and how people come into them. Nothing opens yet. */
export function PrepareForm({ onPrepared, onCancel }: PrepareFormProps) {
  const room = useRoomSession();
  const actions = useBreakoutActions();
  const before = breakoutRooms(useReadable(room.rooms)).map(([, { name, colour }]) => ({
    name,
    colour: parseColour(colour),
  }));
  const [rooms, setRooms] = useState(() => planRooms(before.length || USUAL_COUNT, before));
  const [count, setCount] = useState(String(rooms.length));
  const [mode, setMode] = useState<AssignMode>('random');
  const [groups, setGroups] = useState<readonly (readonly ParticipantId[])[]>([]);
  const [problem, setProblem] = useState<{ index: number; words: string }>();
  const [isChecked, setIsChecked] = useState(false);
  const isCount = parseRoomCount(count) !== undefined;

  function countChanged(typed: string): void {
    setCount(typed);
    setIsChecked(false);
    const wanted = parseRoomCount(typed);
    if (wanted !== undefined) setRooms(planRooms(wanted, rooms));
  }

  async function prepare(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const found = nameProblem(rooms);
    setIsChecked(true);
    setProblem(found);
    const wrong = isCount ? found && `[data-room-name="${found.index}"]` : '[name="count"]';
    // A list of names that is folded comes up with this answer.
    if (wrong !== undefined) return setTimeout(() => form.querySelector<HTMLElement>(wrong)?.focus());
    const wanted = rooms.map(({ name, colour }) => ({ name: cleanLine(name), colour }));
    const members = mode === 'random' ? membersTogether(rooms, groups) : {};
    if (await actions.ask<Prepared>({ type: 'assignRooms', mode, rooms: wanted, members }, preparedWords))
      onPrepared();
  }

  const choices = before.length > 0 ? ([...MODES, 'last'] as const) : MODES;
  return (
    <form className="dialog-form" onSubmit={prepare} noValidate>
      <Field
        autoFocus
        name="count"
        label={t('breakouts.howMany')}
        inputMode="numeric"
        autoComplete="off"
        onFocus={(event) => event.target.select()}
        value={count}
        onChange={(event) => countChanged(event.target.value)}
        error={
          isChecked && !isCount
            ? t('breakouts.countWrong', { least: LEAST_ROOMS, most: LIMITS.rooms })
            : undefined
        }
      />
      <RadioChoices<AssignMode>
        legend={t('breakouts.how')}
        choices={choices.map((value) => ({
          value,
          label: t(`breakouts.mode.${value}`),
          hint: t(`breakouts.modeHint.${value}`),
        }))}
        value={mode}
        onChange={setMode}
      />
      <RoomNames rooms={rooms} problem={problem} onChange={setRooms} />
      {mode === 'random' && <KeepTogether groups={groups} onChange={setGroups} />}
      <div className="dialog-foot">
        <Button tone="main" type="submit">
          {t('breakouts.prepare')}
        </Button>
        {onCancel !== undefined && <Button onClick={onCancel}>{t('breakouts.keepThem')}</Button>}
      </div>
    </form>
  );
}
