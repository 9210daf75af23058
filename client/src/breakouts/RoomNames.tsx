import { NOTE_COLOURS, parseColour } from '@evenboard/board';
import { LIMITS } from '@evenboard/protocol';
import { t } from '../messages/t.ts';
import { Field } from '../ui/Field.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import type { PlannedRoom } from './plannedRooms.ts';

interface RoomNamesProps {
  rooms: readonly PlannedRoom[];
  problem: { index: number; words: string } | undefined;
  onChange(rooms: readonly PlannedRoom[]): void;
}

/** What each room is called, and its colour: the colour of the notes that are written in it. */
export function RoomNames({ rooms, problem, onChange }: RoomNamesProps) {
  const change = (index: number, part: Partial<PlannedRoom>) =>
    onChange(rooms.map((room, at) => (at === index ? { ...room, ...part } : room)));
  return (
    <details className="breakout-more" open={problem !== undefined || undefined}>
      <summary>{t('breakouts.names')}</summary>
      <ol className="room-names">
        {rooms.map(({ name, colour }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a room that is to be is known by its number alone
          <li key={index}>
            <Field
              label={t('breakouts.nameOf', { number: index + 1 })}
              data-room-name={index}
              value={name}
              maxLength={LIMITS.nameLength}
              autoComplete="off"
              onChange={(event) => change(index, { name: event.target.value })}
              error={problem?.index === index ? problem.words : undefined}
            />
            <SelectField
              label={t('breakouts.colourOf', { number: index + 1 })}
              value={colour}
              onChange={(value) => change(index, { colour: parseColour(value) })}
              options={NOTE_COLOURS.map((one) => [one, t(`note.colour.${one}`)] as const)}
            />
          </li>
        ))}
      </ol>
    </details>
  );
}
