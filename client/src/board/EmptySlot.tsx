import { formatAddress } from '@evenboard/board';
import { memo, useRef } from 'react';
import { useDerived, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { NewNoteEditor, useNoteActions } from '../note/index.ts';
import { isSameCell, useBoardParts } from './BoardParts.ts';
import { placeAttributes } from './places.ts';
import { itemAttributes, type SlotPlace } from './slotPlace.ts';
import { useLandingClass } from './useLandingClass.ts';
import { useLeaveEditor } from './useLeaveEditor.ts';

/** An empty place. A click selects it; a second one, a double click, Enter or typing starts a note. */
export const EmptySlot = memo(function EmptySlot(props: SlotPlace) {
  const { section, row, column } = props;
  const room = useRoomSession();
  const parts = useBoardParts();
  const actions = useNoteActions();
  const hadFocus = useRef(false);
  const typed = useDerived(parts.editing, (editing) =>
    editing !== undefined && 'cell' in editing && isSameCell(editing.cell, { section, row })
      ? editing.text
      : undefined,
  );
  const isCurrent = useDerived(room.current, ({ cell }) => cell.section === section && cell.row === row);
  const isTabStop = useDerived(parts.tabStop, (cell) => isSameCell(cell, { section, row }));
  const landing = useLandingClass(section, row);
  if (typed !== undefined) {
    return (
      <li className="note new is-current" {...itemAttributes(props)}>
        <NewEditor section={section} row={row} text={typed} address={formatAddress({ column, row })} />
      </li>
    );
  }
  const classes = ['empty', isCurrent && 'is-current', landing].filter(Boolean);
  return (
    <li {...itemAttributes(props)}>
      <button
        type="button"
        className={classes.join(' ')}
        {...placeAttributes(section, row)}
        tabIndex={isTabStop ? 0 : -1}
        aria-current={isCurrent || undefined}
        onPointerDown={(event) => {
          hadFocus.current = document.activeElement === event.currentTarget;
        }}
        onClick={(event) => {
          // No count of clicks: pressed by a key or by a screen reader.
          if (event.detail === 0 || hadFocus.current || event.detail > 1)
            actions.edit({ cell: { section, row } });
        }}
      >
        {t('board.emptySlot', { address: formatAddress({ column, row }) })}
      </button>
    </li>
  );
});

function NewEditor({
  section,
  row,
  text,
  address,
}: {
  section: string;
  row: number;
  text: string;
  address: string;
}) {
  const leave = useLeaveEditor();
  const { editing } = useBoardParts();
  return (
    <>
      <span className="head">
        <span className="addr">{address}</span>
      </span>
      <NewNoteEditor
        cell={{ section, row }}
        initialText={text}
        onDone={leave}
        onBegun={(note) => editing.set({ note })}
      />
    </>
  );
}
