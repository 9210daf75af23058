import type { Section } from '@evenboard/board';
import { Lock } from 'lucide-react';
import { memo, type ReactNode, useCallback, useId, useSyncExternalStore } from 'react';
import { useDerived, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { EditSectionButton, useMayChange } from '../section/index.ts';
import { Icon } from '../ui/Icon.tsx';
import { useSettled } from './BoardFocusContext.ts';
import { useBoardParts } from './BoardParts.ts';
import type { FreeNote } from './freeNotes.ts';
import { HANDLE_HELP_ID } from './HandleHelp.tsx';
import { SlotItem } from './SlotItem.tsx';
import { type Slot, slotCountOf, slotsBetween } from './slots.ts';
import { useSlotCells } from './useSlotCells.ts';
import { slotInFrame, type WallGeometry } from './wallGeometry.ts';
import type { HungFrame } from './wallLayout.ts';

interface WallFrameProps {
  readonly frame: HungFrame;
  /** Its notes that hang outside of it. */
  readonly free?: readonly FreeNote[] | undefined;
  readonly geometry: WallGeometry;
}

const NONE: readonly FreeNote[] = [];

/** A section on the wall, with the slots that are in the page now. */
export const WallFrame = memo(function WallFrame({ frame, free = NONE, geometry }: WallFrameProps) {
  const { section, columns, slotCount, box } = frame;
  const slots = useSlotsInPage(frame, free);
  useSettled();
  const { x: left, y: top, width, height } = box;
  return (
    <FrameBody section={section} style={{ left, top, width, height }} hasHandle>
      {slots.map(({ row, note }) => {
        const own = free.find((one) => one.row === row)?.box;
        const { x, y } = own
          ? { x: own.x - box.x, y: own.y - box.y }
          : slotInFrame(geometry, columns, row - 2);
        return (
          <SlotItem
            key={note ?? `empty ${row}`}
            note={note}
            section={section.id}
            row={row}
            column={section.index}
            left={x}
            top={y}
            count={slotCount}
          />
        );
      })}
    </FrameBody>
  );
});

/** A section where there is room for one: its slots below each other, as high as their words; away: out of sight. */
export function OnlyFrame({ section, isAway }: { section: Section; isAway: boolean }) {
  const cells = useSlotCells(section.id);
  const kept = useKeptRow(section.id);
  useSettled();
  const slotCount = slotCountOf(cells.length, 1, kept);
  return (
    <FrameBody section={section} isAway={isAway}>
      {slotsBetween(cells, 0, slotCount - 1).map(({ row, note }) => (
        <SlotItem
          key={note ?? `empty ${row}`}
          note={note}
          section={section.id}
          row={row}
          column={section.index}
          count={slotCount}
        />
      ))}
    </FrameBody>
  );
}

/** The row of my place, where it is in this section. */
function useKeptRow(section: string): number | undefined {
  return useDerived(useRoomSession().current, ({ cell }) =>
    cell.section === section ? cell.row : undefined,
  );
}

/** The slots in sight and around, those outside of the frame, and the one that has the focus wherever it is. */
function useSlotsInPage({ section, slotCount }: HungFrame, free: readonly FreeNote[]): readonly Slot[] {
  const cells = useSlotCells(section.id);
  const { visible, tabStop } = useBoardParts();
  const range = useSyncExternalStore(
    useCallback((listener) => visible.subscribe(section.id, listener), [visible, section.id]),
    () => visible.get(section.id),
  );
  const stopRow = useDerived(tabStop, (cell) => (cell?.section === section.id ? cell.row : undefined));
  const keptRow = useKeptRow(section.id) ?? stopRow;
  const isInRange = (row: number) => range !== undefined && row - 2 >= range.first && row - 2 <= range.last;
  const alone = [...free.map(({ row }) => row), ...(keptRow === undefined ? [] : [keptRow])];
  const others = [...new Set(alone)].filter((row) => !isInRange(row) && row - 2 < slotCount);
  const slots =
    range === undefined ? [] : slotsBetween(cells, range.first, Math.min(range.last, slotCount - 1));
  if (others.length === 0) return slots;
  return [...slots, ...others.flatMap((row) => slotsBetween(cells, row - 2, row - 2))].sort(
    (a, b) => a.row - b.row,
  );
}

interface FrameBodyProps {
  section: Section;
  style?: { left: number; top: number; width: number; height: number };
  /** Whether it can be moved about the wall. */
  hasHandle?: boolean;
  isAway?: boolean;
  children: ReactNode;
}

/** Letter, title, prompt and slots: a labelled region with a list. */
function FrameBody({ section, style, hasHandle = false, isAway = false, children }: FrameBodyProps) {
  const heading = useId();
  const mayChange = useMayChange(section);
  return (
    <section
      className={[
        'frame board-frame is-shown',
        ...(isAway ? ['is-away'] : []),
        ...(section.colour ? ['has-colour', section.colour] : []),
      ].join(' ')}
      aria-labelledby={heading}
      data-frame={section.id}
      {...(style && { style })}
    >
      <div className="frame-head">
        <h2 id={heading}>
          <span className="letter">{section.letter}</span>
          <span className="title" dir="auto" lang={section.lang}>
            {section.isUnsorted ? t('board.unsorted') : section.title}
          </span>
          {section.locked && (
            <span className="tag">
              <Icon of={Lock} />
              {t('board.locked')}
            </span>
          )}
        </h2>
        <p className="prompt" dir="auto" lang={section.lang}>
          {section.isUnsorted ? t('board.unsortedPrompt') : section.prompt}
        </p>
        <span className="frame-tools">
          {hasHandle && mayChange && !section.isUnsorted && (
            <button
              type="button"
              className="handle"
              tabIndex={-1}
              aria-label={t('board.moveSection', { letter: section.letter })}
              aria-describedby={HANDLE_HELP_ID}
            />
          )}
          <EditSectionButton section={section} />
        </span>
      </div>
      <ol className="slots">{children}</ol>
    </section>
  );
}
