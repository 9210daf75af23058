import { parseColour } from '@evenboard/board';
import type { RoomEntry } from '@evenboard/protocol';
import { useReadable, useRoomMoves, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { personName, whenWords } from '../note/index.ts';
import type { DeskRoom } from '../session/desk.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { Button } from '../ui/Button.tsx';
import { OneRoomTime, TimeLeft } from './OneRoomTime.tsx';
import { facilitatorNames, roomQuestion } from './roomQuestion.ts';
import { useBreakoutActions } from './useBreakoutActions.ts';
import { usePlaces } from './usePlaces.ts';
import type { Places } from './whoIsWhere.ts';

function Latest({ latest }: { latest: DeskRoom['latest'] }) {
  const people = useReadable(useRoomSession().people);
  if (latest.length === 0) return <span className="soft">{t('breakouts.noNotes')}</span>;
  return (
    <ul className="latest-notes">
      {latest.map(({ id, text, author }) => (
        <li key={id}>
          <span dir="auto">{text}</span> <span className="soft">{personName(people, author)}</span>
        </li>
      ))}
    </ul>
  );
}

/** "Wren, you": others by name, and myself. */
function whoFacilitates(room: Pick<RoomSession, 'people' | 'me'>, entry: RoomEntry): string {
  const isMine = entry.facilitators.includes(room.me.id);
  return [facilitatorNames(room, entry), isMine ? t('session.personYou') : ''].filter(Boolean).join(', ');
}

interface RoomRowProps {
  place: Places['rooms'][number];
  onMessage(room: string): void;
}

function RoomRow({ place: { id, entry, people, size }, onMessage }: RoomRowProps) {
  const room = useRoomSession();
  const actions = useBreakoutActions();
  const moves = useRoomMoves();
  const glance = useReadable(room.desk)?.rooms.get(id);
  const here = people.filter(
    ({ online, role, room: shown }) => online && shown === id && role !== 'facilitator',
  ).length;
  const last = glance?.lastActivityAt;

  function visit(): void {
    actions.leave();
    moves?.visit(id);
  }

  return (
    <tr>
      <th scope="row">
        <span className={`chip ${parseColour(entry.colour)}`}>
          <span className="mark" />
          {entry.name}
        </span>
        <span className="soft">{whoFacilitates(room, entry)}</span>
        <span>{roomQuestion(room, entry)}</span>
      </th>
      <td data-label={t('breakouts.column.people')}>
        {t('breakouts.hereOf', { here: glance?.here ?? here, count: size })}
      </td>
      <td data-label={t('breakouts.column.time')}>
        <TimeLeft entry={entry} />
      </td>
      <td data-label={t('breakouts.column.notes')}>{glance?.notes ?? '–'}</td>
      <td data-label={t('breakouts.column.last')}>
        {last === undefined ? t('breakouts.never') : whenWords(last, room.serverNow())}
      </td>
      <td data-label={t('breakouts.column.hands')}>{glance?.hands ?? 0}</td>
      <td data-label={t('breakouts.column.latest')}>
        <Latest latest={glance?.latest ?? []} />
      </td>
      <td>
        <div className="tools">
          <Button
            aria-label={t('breakouts.visitNamed', { room: entry.name })}
            onClick={visit}
            disabled={id === room.roomId}
          >
            {t('breakouts.visit')}
          </Button>
          <Button
            aria-label={t('breakouts.messageNamed', { room: entry.name })}
            onClick={() => onMessage(id)}
          >
            {t('breakouts.message')}
          </Button>
          <OneRoomTime id={id} entry={entry} />
        </div>
      </td>
    </tr>
  );
}

const COLUMNS = ['room', 'people', 'time', 'notes', 'last', 'hands', 'latest', 'do'] as const;

/** Every room at once, a row each. */
export function Overview({ onMessage }: { onMessage(room: string): void }) {
  const { rooms } = usePlaces();
  return (
    <table className="rooms-overview" aria-label={t('breakouts.overview')}>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {t(`breakouts.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rooms.map((place) => (
          <RoomRow key={place.id} place={place} onMessage={onMessage} />
        ))}
      </tbody>
    </table>
  );
}
