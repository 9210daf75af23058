import { FIRST_ROW } from '@evenboard/board';
import type { ClipboardEvent, FocusEvent, KeyboardEvent, MouseEvent, Ref } from 'react';
import { useRoomSession } from '../hooks/index.ts';
import { useNoteActions } from '../note/index.ts';
import { useGrid } from './GridContext.ts';
import { GridHeader, RowNumber } from './GridHeaders.tsx';
import { GridPlace } from './GridPlace.tsx';
import { keyMeaning } from './gridKeys.ts';
import { sameCell } from './gridState.ts';
import { useGridShape } from './useGridPlaces.ts';

interface GridTableProps {
  ref: Ref<HTMLTableElement>;
  label: string;
  onActivate(): void;
}

const isText = (target: EventTarget) => target instanceof HTMLTextAreaElement;

function placeUnder(target: EventTarget): { section: string; row: number } | undefined {
  const place = target instanceof Element ? target.closest<HTMLElement>('[data-section]') : null;
  const { section, row } = place?.dataset ?? {};
  return section === undefined || row === undefined ? undefined : { section, row: Number(row) };
}

/** The table itself. Every row is in the page; keys, focus and mouse are heard here once for all places. */
export function GridTable({ ref, label, onActivate }: GridTableProps) {
  const { sections, rows } = useGridShape();
  const { state, commands, focus } = useGrid();
  const { store } = useRoomSession();
  const actions = useNoteActions();
  const rowNumbers = Array.from({ length: rows - 1 }, (_, index) => index + FIRST_ROW);

  function keyDown(event: KeyboardEvent): void {
    if (isText(event.target)) return;
    const meaning = keyMeaning(event.nativeEvent);
    if (meaning === undefined) return;
    // A key of an input method goes on into the text area that opens now.
    if (!('write' in meaning && meaning.write === '')) event.preventDefault();
    if ('write' in meaning) commands.write(meaning.write);
    else commands.run(meaning.command);
  }

  function focused(event: FocusEvent): void {
    focus.entered();
    onActivate();
    if (isText(event.target)) return;
    const cell = placeUnder(event.target);
    if (cell !== undefined && !sameCell(cell, state.active.get())) state.go(cell);
    else state.hear();
  }

  function clipboard(event: ClipboardEvent, kind: 'cut' | 'copy' | 'paste'): void {
    if (isText(event.target)) return;
    event.preventDefault();
    const cell = state.active.get();
    const note = cell.row === 1 ? undefined : store.noteAt(cell);
    commands.run({ do: kind });
    const held = actions.clipping.get();
    if (kind !== 'paste' && held !== undefined && held.note === note) {
      event.clipboardData.setData('text/plain', held.text);
    }
  }

  function opened(event: MouseEvent, command: 'edit' | 'menu'): void {
    const cell = placeUnder(event.target);
    if (isText(event.target) || cell === undefined) return;
    event.preventDefault();
    if (!sameCell(cell, state.active.get())) state.go(cell);
    commands.run({ do: command });
  }

  return (
    <table
      ref={ref}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table of cells that are worked on is a grid
      role="grid"
      className="grid"
      aria-label={label}
      aria-rowcount={rows}
      aria-colcount={sections.length + 1}
      style={{ '--columns': sections.length } as React.CSSProperties}
      onKeyDown={keyDown}
      onFocus={focused}
      onBlur={focus.maybeLeft}
      onCut={(event) => clipboard(event, 'cut')}
      onCopy={(event) => clipboard(event, 'copy')}
      onPaste={(event) => clipboard(event, 'paste')}
      onDoubleClick={(event) => opened(event, 'edit')}
      onContextMenu={(event) => opened(event, 'menu')}
    >
      <GridHeader sections={sections} />
      <tbody>
        {rowNumbers.map((row) => (
          <tr key={row} aria-rowindex={row}>
            <RowNumber row={row} />
            {sections.map((section, column) => (
              <GridPlace
                key={section.id}
                section={section.id}
                row={row}
                column={column}
                letter={section.letter}
                isLocked={section.locked}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
