import type { Section } from '@evenboard/board';
import { useColumn } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { sectionTitle } from '../note/index.ts';
import { PresentedNote } from './PresentedNote.tsx';

/** A section in large letters: its title, its prompt, and its notes one after the other, without the gaps. */
export function PresentedSection({ section }: { section: Section }) {
  const notes = useColumn(section.id).cells.filter((note) => note !== undefined);
  return (
    <>
      <h2>
        <span className="letter">{section.letter}</span>
        <span dir="auto" lang={section.lang}>
          {sectionTitle(section)}
        </span>
      </h2>
      {section.prompt !== '' && (
        <p className="presentation-prompt" dir="auto" lang={section.lang}>
          {section.prompt}
        </p>
      )}
      {notes.length === 0 ? (
        <p className="presentation-empty">{t('present.empty')}</p>
      ) : (
        <ol className="presentation-notes">
          {notes.map((id) => (
            <PresentedNote key={id} id={id} column={section.index} />
          ))}
        </ol>
      )}
    </>
  );
}
