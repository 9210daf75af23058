import type { Section } from '@evenboard/board';
import { useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { Button } from '../ui/Button.tsx';
import { useOutline } from './OutlineContext.ts';
import { OutlineNote } from './OutlineNote.tsx';
import { OutlinePlace } from './OutlinePlace.tsx';
import type { OutlineEntry } from './outlineEntries.ts';
import { useDerived } from './useDerived.ts';

/** A section with more than this is shown in parts of so many. */
const PART = 200;

interface OutlineEntriesProps {
  section: Section;
  entries: readonly OutlineEntry[];
  /** The id of the section's heading. */
  labelledBy: string;
  mayEdit: boolean;
}

/** The notes of a section as a list; of very many the part where I am, with the way to the parts beside it. */
export function OutlineEntries({ section, entries, labelledBy, mayEdit }: OutlineEntriesProps) {
  const { current } = useRoomSession();
  const { commands } = useOutline();
  const start = useDerived(current, ({ cell, note }) => {
    if (entries.length <= PART || cell.section !== section.id) return 0;
    const index = entries.findIndex((entry) =>
      'note' in entry ? entry.note === note : entry.row === cell.row,
    );
    return Math.floor(Math.max(0, index) / PART) * PART;
  });
  const part = entries.length > PART ? entries.slice(start, start + PART) : entries;
  if (part.length === 0) return null;

  const goTo = (index: number) => {
    const entry = entries[index];
    if (entry !== undefined && 'note' in entry) commands.goTo(entry.note);
  };
  const pager = (from: number, words: 'outline.earlier' | 'outline.later') =>
    entries[from] !== undefined && (
      <Button className="part" onClick={() => goTo(from)}>
        {t(words, { from: from + 1, to: Math.min(from + PART, entries.length), count: entries.length })}
      </Button>
    );
  return (
    <>
      {pager(start - PART, 'outline.earlier')}
      <ul aria-labelledby={labelledBy}>
        {part.map((entry) =>
          'note' in entry ? (
            <OutlineNote key={entry.note} id={entry.note} column={section.index} mayEdit={mayEdit} />
          ) : (
            <OutlinePlace
              key={`place ${entry.row}`}
              section={section.id}
              row={entry.row}
              column={section.index}
              mayEdit={mayEdit}
            />
          ),
        )}
      </ul>
      {pager(start + PART, 'outline.later')}
    </>
  );
}
