import { useState } from 'react';
import { useAnnouncer } from '../announce/index.ts';
import { useReadable, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { readableRooms } from '../session/readableRooms.ts';
import { roomName } from '../session/roomName.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { CopyBoard } from './CopyBoard.tsx';
import { FileLink } from './FileLink.tsx';
import { FILES } from './files.ts';
import { PeopleChoice } from './PeopleChoice.tsx';
import { PictureButton } from './PictureButton.tsx';
import { Preview } from './Preview.tsx';
import './export.css';

/** Of the choice of rooms: all that this person may read. No room's id is empty. */
const ALL = '';

/** The files in which a session is taken home, of one room or of all that this person may read. */
export function TakeHomeDialog({ onClose }: { onClose(): void }) {
  const room = useRoomSession();
  const announcer = useAnnouncer();
  useReadable(room.rooms);
  useReadable(room.people);
  const [chosen, setChosen] = useState(ALL);
  const isFacilitator = room.me.role === 'facilitator';
  const rooms = readableRooms(room);
  // A room may be put away while this is open.
  const from = rooms.includes(chosen) ? chosen : ALL;
  return (
    <Dialog title={t('takeHome.heading')} onClose={onClose}>
      <div className="take-home">
        <p>{t('takeHome.lead')}</p>
        {rooms.length > 1 && (
          <SelectField
            label={t('takeHome.rooms')}
            value={from}
            onChange={setChosen}
            options={[
              [ALL, t(isFacilitator ? 'takeHome.allRoomsFacilitator' : 'takeHome.allRooms')],
              ...rooms.map((id) => [id, roomName(room, id)] as const),
            ]}
          />
        )}
        {/* What was shown is of the rooms that were chosen then. */}
        <Preview key={from} sessionId={room.sessionId} room={from === ALL ? undefined : from} />
        <ul className="take-home-files" aria-label={t('takeHome.files')}>
          {FILES.filter(({ isForFacilitators }) => isFacilitator || !isForFacilitators).map((file) => (
            <li key={file.name}>
              <FileLink
                file={file}
                sessionId={room.sessionId}
                room={from === ALL ? undefined : from}
                onSay={announcer.say}
              />
            </li>
          ))}
          <li>
            <PictureButton
              sessionId={room.sessionId}
              room={from === ALL ? undefined : from}
              onSay={announcer.say}
            />
          </li>
        </ul>
        {isFacilitator && <PeopleChoice />}
        <CopyBoard />
      </div>
      <div className="dialog-foot">
        <Button onClick={onClose}>{t('ui.close')}</Button>
      </div>
    </Dialog>
  );
}
