import type { Section } from '@evenboard/board';
import { Lock } from 'lucide-react';
import { memo, useId, useLayoutEffect, useRef } from 'react';
import { useColumn, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { EditSectionButton } from '../section/index.ts';
import { Icon } from '../ui/Icon.tsx';
import { useSettled } from './BoardFocusContext.ts';
import { BoardNote } from './BoardNote.tsx';
import { useBoardParts, useDerived } from './BoardParts.ts';
import { EmptySlot } from './EmptySlot.tsx';
import { frameSlots } from './slots.ts';

export interface FrameProps {
  section: Section;
  /** Slots to a line, as drawn. */
  columns: number;
  /** Absent where there is no canvas. */
  x: number | undefined;
  y: number | undefined;
}

/** A section: letter, title, prompt and its slots, a labelled region with a list. */
export const Frame = memo(function Frame({ section, columns, x, y }: FrameProps) {
  const { cells } = useColumn(section.id);
  const { current } = useRoomSession();
  const { measures } = useBoardParts();
  const keepRow = useDerived(current, ({ cell }) => (cell.section === section.id ? cell.row : undefined));
  const element = useRef<HTMLElement>(null);
  const heading = useId();
  // Before the measuring below: the width depends on it.
  useLayoutEffect(() => element.current?.style.setProperty('--columns', String(columns)), [columns]);
  useLayoutEffect(
    () => (element.current ? measures.observe(section.id, element.current) : undefined),
    [measures, section.id],
  );
  useSettled();
  const place = x === undefined || y === undefined ? {} : { left: `${x}px`, top: `${y}px` };
  return (
    <section
      ref={element}
      className="frame board-frame is-shown"
      aria-labelledby={heading}
      data-frame={section.id}
      style={place}
    >
      <h2 id={heading}>
        <span className="letter">{section.letter}</span>
        <span dir="auto" lang={section.lang}>
          {section.isUnsorted ? t('board.unsorted') : section.title}
        </span>
        {section.locked && (
          <span className="tag">
            <Icon of={Lock} />
            {t('board.locked')}
          </span>
        )}
      </h2>
      <EditSectionButton section={section} />
      <p className="prompt" dir="auto" lang={section.lang}>
        {section.isUnsorted ? t('board.unsortedPrompt') : section.prompt}
      </p>
      <ol className="slots">
        {frameSlots(cells, columns, keepRow).map(({ row, note }) =>
          note === undefined ? (
            <EmptySlot key={`empty ${row}`} section={section.id} row={row} column={section.index} />
          ) : (
            <BoardNote key={note} id={note} section={section.id} row={row} column={section.index} />
          ),
        )}
      </ol>
    </section>
  );
});
