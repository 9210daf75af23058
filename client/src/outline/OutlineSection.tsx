import { FIRST_ROW, type Section } from '@evenboard/board';
import { Lock, Plus } from 'lucide-react';
import { memo, useId } from 'react';
import { useColumn, useReadable, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { sectionTitle, useNoteFilter, useWhyNotWrite } from '../note/index.ts';
import { isReader } from '../session/whyNot.ts';
import { Button, greyed } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useOutline } from './OutlineContext.ts';
import { OutlineEntries } from './OutlineEntries.tsx';
import { useDerived } from './useDerived.ts';
import { useOutlineEntries } from './useOutlineEntries.ts';

/** How many notes a section has, and how many of them the filter shows. */
function useCountWords(section: string, shown: number): string {
  const { results } = useNoteFilter();
  const count = useColumn(section).cells.filter((note) => note !== undefined).length;
  const isFiltered = useReadable(results) !== undefined;
  return isFiltered ? t('outline.someNotes', { shown, count }) : t('outline.notes', { count });
}

/** One section: its heading, what was asked, its notes, and a new one at the end. */
export const OutlineSection = memo(function OutlineSection({ section }: { section: Section }) {
  const room = useRoomSession();
  const { me, current } = room;
  const { commands } = useOutline();
  const heading = useId();
  const entries = useOutlineEntries(section.id);
  const shown = entries.filter((entry) => 'note' in entry).length;
  const isHere = useDerived(current, ({ cell }) => cell.section === section.id);
  const mayEdit = !isReader(room) && (!section.locked || me.role === 'facilitator');
  const why = useWhyNotWrite({ cell: { section: section.id, row: FIRST_ROW } });
  return (
    <div className="outline-section">
      <h2 id={heading}>
        <span className="letter">
          {section.letter}
          <span className="sr">. </span>
        </span>
        <span className="title">
          <bdi lang={section.lang}>{sectionTitle(section)}</bdi>
          <span className="sr">, </span>
          <span className="hint">{useCountWords(section.id, shown)}</span>
        </span>
        {section.locked && (
          <span className="tag">
            <span className="sr">, </span>
            <Icon of={Lock} />
            {t('outline.locked')}
          </span>
        )}
      </h2>
      {section.prompt !== '' && (
        <p className="prompt" dir="auto" lang={section.lang}>
          {section.prompt}
        </p>
      )}
      <OutlineEntries section={section} entries={entries} labelledBy={heading} mayEdit={mayEdit} />
      {mayEdit && (
        <Button
          {...greyed(why)}
          className="write-at-end"
          tabIndex={isHere ? 0 : -1}
          onClick={() => commands.writeAtEnd(section.id)}
        >
          <Icon of={Plus} />
          {t('outline.writeIn', { letter: section.letter })}
        </Button>
      )}
    </div>
  );
});
