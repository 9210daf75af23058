import type { Cell } from '@evenboard/board';
import {
  type ClipboardEvent,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  memo,
  type Ref,
  useMemo,
} from 'react';
import { useAnnouncer } from '../announce/index.ts';
import { useReadable } from '../hooks/index.ts';
import { LANDING } from '../ui/useSteadyReturn.ts';
import { CellSurroundingsContext, useReadSurroundings } from './CellSurroundings.ts';
import type { ClipboardKind } from './clipboardCommands.ts';
import { useGrid } from './GridContext.ts';
import { GridHeader } from './GridHeaders.tsx';
import { GridRow } from './GridRow.tsx';
import { sameCell } from './placeKey.ts';
import { createPointerSelection } from './pointerSelection.ts';
import { keyMeaning } from './pressedKeys.ts';

interface GridTableProps {
  ref: Ref<HTMLTableElement>;
  label: string;
  onActivate(): void;
}

const isText = (target: EventTarget) => target instanceof HTMLTextAreaElement;

function placeUnder(target: EventTarget): Cell | undefined {
  const place = target instanceof Element ? target.closest<HTMLElement>('[data-section]') : null;
  const { section, row } = place?.dataset ?? {};
  return section === undefined || row === undefined ? undefined : { section, row: Number(row) };
}

/** What keys, focus, mouse and clipboard do: heard once for all places. */
function useTableEvents(onActivate: () => void) {
  const { state, commands, focus, still } = useGrid();
  const announcer = useAnnouncer();
  return useMemo(() => {
    const pointer = createPointerSelection(state, announcer);
    const onClipboard = (kind: ClipboardKind) => (event: ClipboardEvent) => {
      if (isText(event.target)) return;
      if (commands.clipboard(kind, event.clipboardData)) event.preventDefault();
    };
    const opens = (command: 'edit' | 'menu') => (event: MouseEvent) => {
      const cell = placeUnder(event.target);
      if (isText(event.target) || cell === undefined) return;
      event.preventDefault();
      if (!sameCell(cell, state.active.get())) state.go(cell);
      commands.run(command);
    };
    const onPlace = (act: (cell: Cell, event: MouseEvent) => void) => (event: MouseEvent) => {
      const cell = isText(event.target) ? undefined : placeUnder(event.target);
      if (cell !== undefined) act(cell, event);
    };
    return {
      onKeyDown(event: KeyboardEvent) {
        if (event.defaultPrevented || isText(event.target)) return;
        const meaning = keyMeaning(event.nativeEvent);
        if (meaning === undefined) return;
        if ('command' in meaning) {
          if (commands.run(commands.meantHere(meaning.command))) event.preventDefault();
          return;
        }
        // A key of an input method goes on into the text area that opens now.
        if (meaning.write !== '') event.preventDefault();
        commands.write(meaning.write);
      },
      onFocus(event: FocusEvent) {
        const isArrival = !focus.has();
        focus.entered();
        // From here on the focused place is what is held still, and no longer the first row in sight.
        if (isArrival) still.remember();
        onActivate();
        if (isText(event.target)) return;
        const cell = placeUnder(event.target);
        if (cell !== undefined && !sameCell(cell, state.active.get())) state.go(cell);
        else state.hear();
      },
      onBlur: ({ relatedTarget }: FocusEvent) => focus.maybeLeft(relatedTarget, still.remember),
      onCut: onClipboard('cut'),
      onCopy: onClipboard('copy'),
      onPaste: onClipboard('paste'),
      onDoubleClick: opens('edit'),
      onContextMenu: opens('menu'),
      onMouseDown: onPlace(pointer.pressed),
      onMouseOver: onPlace(pointer.over),
    };
  }, [state, commands, focus, still, announcer, onActivate]);
}

/** The table itself, with the rows of this page. */
export const GridTable = memo(function GridTable({ ref, label, onActivate }: GridTableProps) {
  const { state } = useGrid();
  const { sections, shown, lastRow } = useReadable(state.shape);
  const surroundings = useReadSurroundings();
  const events = useTableEvents(onActivate);
  return (
    <table
      ref={ref}
      {...{ [LANDING]: true }}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table of cells that are worked on is a grid
      role="grid"
      className={surroundings.settings.rows === 'whole' ? 'grid is-whole' : 'grid'}
      aria-label={label}
      aria-rowcount={lastRow}
      aria-colcount={sections.length + 1}
      aria-multiselectable="true"
      style={{ '--columns': sections.length } as React.CSSProperties}
      {...events}
    >
      <GridHeader sections={sections} />
      <CellSurroundingsContext value={surroundings}>
        <tbody role="rowgroup">
          {shown.map((row) => (
            <GridRow key={row} row={row} sections={sections} />
          ))}
        </tbody>
      </CellSurroundingsContext>
    </table>
  );
});
