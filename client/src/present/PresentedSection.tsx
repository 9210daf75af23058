import type { Section } from '@evenboard/board';
import { t } from '../messages/t.ts';
import { PresentedNote } from './PresentedNote.tsx';

interface PresentedSectionProps {
  section: Section;
  notes: readonly string[];
}

/** What is in a section, in large letters: its prompt, and its notes one after the other. */
export function PresentedSection({ section, notes }: PresentedSectionProps) {
  return (
    <>
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
