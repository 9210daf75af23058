import { type KeyboardEvent, type MouseEvent, type ReactNode, useState } from 'react';
import { Button } from './Button.tsx';
import './rowList.css';
import { rowAfterKey } from './rowMovement.ts';
import { useRowFocus } from './useRowFocus.ts';

export interface Row {
  readonly id: string;
  readonly content: ReactNode;
}

export interface RowGroup {
  readonly id: string;
  readonly heading?: string;
  readonly rows: readonly Row[];
}

/** What can be done with a row beside choosing it: a button in it, reached with the right arrow, perhaps a key too. */
export interface RowAction {
  key?: 'Delete';
  /** The rows that have it; without this all have. */
  isFor?(id: string): boolean;
  /** Seen on the button. */
  label: string;
  /** Heard on the button of a row; begins with the label. */
  name(id: string): string;
  run(id: string, button?: HTMLElement): void;
}

interface RowListProps {
  label: string;
  groups: readonly RowGroup[];
  /** The row that has the focus when the list comes up; the first one where that is not there. */
  startAt?: string | undefined;
  autoFocus?: boolean;
  onChoose(id: string): void;
  /** The focus has come to this row. */
  onReach?(id: string): void;
  actions?: readonly RowAction[];
  /** The menu of a row is asked for, by a key or a pointer. */
  onMenu?(id: string, anchor: HTMLElement): void;
  /** Words of the button that shows what a long list leaves out at first. */
  moreWords(count: number): string;
}

/** Rows shown at first, and again with each press: thousands at once would be slow to open. */
const PORTION = 200;

function firstRows(groups: readonly RowGroup[], most: number): readonly RowGroup[] {
  let left = most;
  return groups.flatMap((group) => {
    const rows = group.rows.slice(0, left);
    left -= rows.length;
    return rows.length === 0 ? [] : [{ ...group, rows }];
  });
}

interface RowLineProps extends Pick<RowListProps, 'onChoose' | 'onMenu'> {
  row: Row;
  isStop: boolean;
  actions: readonly RowAction[];
}

function RowLine({ row, isStop, onChoose, onMenu, actions }: RowLineProps) {
  const askForMenu = (event: MouseEvent<HTMLElement>) => {
    event.preventDefault();
    onMenu?.(row.id, event.currentTarget);
  };
  return (
    <tr>
      {/* biome-ignore-start lint/a11y/useKeyWithClickEvents: the list hears Enter for all its rows */}
      {/* biome-ignore-start lint/a11y/noNoninteractiveElementToInteractiveRole: the cell of a grid can have the focus */}
      <td
        role="gridcell"
        className="row-content"
        data-row={row.id}
        tabIndex={isStop ? 0 : -1}
        onClick={() => onChoose(row.id)}
        {...(onMenu && { onContextMenu: askForMenu })}
      >
        {row.content}
      </td>
      {/* biome-ignore-end lint/a11y/useKeyWithClickEvents: as above */}
      {/* biome-ignore-end lint/a11y/noNoninteractiveElementToInteractiveRole: as above */}
      {actions.map((action) => (
        <td key={action.label}>
          {(action.isFor?.(row.id) ?? true) && (
            <Button
              tone="quiet"
              tabIndex={-1}
              data-row-action={row.id}
              aria-label={action.name(row.id)}
              onClick={(event) => action.run(row.id, event.currentTarget)}
            >
              {action.label}
            </Button>
          )}
        </td>
      ))}
    </tr>
  );
}

/**
 * A list of places to go to: headings, and under each a grid of rows. Arrow keys go through all of it as one tab stop.
 * A grid and not a list box: screen readers leave the arrow keys to it, and its rows may have buttons.
 */
export function RowList(props: RowListProps) {
  const {
    label,
    groups,
    startAt,
    autoFocus = false,
    onChoose,
    onReach,
    actions = [],
    onMenu,
    moreWords,
  } = props;
  const [portion, setPortion] = useState(PORTION);
  const total = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  const shown = firstRows(groups, portion);
  const ids = shown.flatMap(({ rows }) => rows.map(({ id }) => id));
  const focus = useRowFocus({ ids, startAt, autoFocus, onReach });

  /** The Menu key and Shift+F10 alike; a browser makes another event of them, which would open it twice. */
  function menuAsked(event: KeyboardEvent<HTMLElement>, id: string): boolean {
    const isAsked = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);
    if (!isAsked || onMenu === undefined || !(event.target instanceof HTMLElement)) return false;
    event.preventDefault();
    onMenu(id, event.target);
    return true;
  }

  function pressed(event: KeyboardEvent<HTMLElement>): void {
    const id = focus.stop;
    if (id !== undefined && menuAsked(event, id)) return;
    if (id === undefined || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const isOnButton = focus.isOnAction(event.target);
    const row = rowAfterKey(event.key, ids.indexOf(id), ids.length);
    if (row !== undefined) focus.goTo(ids[row]);
    else if (event.key === 'ArrowRight') focus.goAlong(id, 1);
    else if (event.key === 'ArrowLeft') focus.goAlong(id, -1);
    else if (actions.some(({ key }) => key === event.key))
      actions.find(({ key }) => key === event.key)?.run(id);
    else if (event.key === 'Enter' && !isOnButton) onChoose(id);
    else return;
    event.preventDefault();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys for the grids inside
    <div
      className="row-list"
      ref={focus.list}
      onFocus={focus.onFocus}
      onBlur={focus.onBlur}
      onKeyDown={pressed}
    >
      {shown.map((group) => (
        <section key={group.id}>
          {group.heading !== undefined && <h3>{group.heading}</h3>}
          {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the APG grid pattern on a native table */}
          <table role="grid" aria-label={group.heading ?? label}>
            <tbody>
              {group.rows.map((row) => (
                <RowLine
                  key={row.id}
                  row={row}
                  isStop={row.id === focus.stop}
                  onChoose={onChoose}
                  actions={actions}
                  {...(onMenu && { onMenu })}
                />
              ))}
            </tbody>
          </table>
        </section>
      ))}
      {total > portion && (
        <Button onClick={() => setPortion(portion + PORTION)}>
          {moreWords(Math.min(PORTION, total - portion))}
        </Button>
      )}
    </div>
  );
}
