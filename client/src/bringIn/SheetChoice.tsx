import type { ImportSheet } from '@evenboard/protocol';
import { useReadable, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { readableRooms } from '../session/readableRooms.ts';
import { roomName } from '../session/roomName.ts';
import { SelectField } from '../ui/SelectField.tsx';

/** Of the choice of rooms: the sheet is left out. No room's id is empty. */
const NOWHERE = '';
/** Headings that stand further down are rare, and can be moved up in the file. */
const ROWS = Array.from({ length: 20 }, (_, index) => index + 1);

interface SheetChoiceProps {
  sheet: ImportSheet;
  onRoom(room: string | null): void;
  onHeader(row: number): void;
}

/** Where a sheet goes, and in which of its rows the sections stand; in this session's own workbook that is known. */
export function SheetChoice({ sheet, onRoom, onHeader }: SheetChoiceProps) {
  const room = useRoomSession();
  useReadable(room.rooms);
  const label = sheet.name === '' ? t('bringIn.tableRoom') : t('bringIn.sheetRoom', { sheet: sheet.name });
  return (
    <div className="bring-in-sheet">
      <SelectField
        label={label}
        value={sheet.room ?? NOWHERE}
        onChange={(id) => onRoom(id === NOWHERE ? null : id)}
        options={[
          ...readableRooms(room).map((id) => [id, roomName(room, id)] as const),
          [NOWHERE, t('bringIn.nowhere')],
        ]}
      />
      {!sheet.isBack && (
        <SelectField
          label={t('bringIn.headerRow')}
          value={String(sheet.headerRow)}
          onChange={(row) => onHeader(Number(row))}
          options={[...new Set([...ROWS, sheet.headerRow])].map((row) => [
            String(row),
            t('bringIn.row', { row }),
          ])}
        />
      )}
    </div>
  );
}
