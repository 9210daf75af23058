import type { Section } from '@evenboard/board';
import { Plus, Undo2 } from 'lucide-react';
import { useId, useLayoutEffect, useRef } from 'react';
import { useReadable } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { sectionTitle } from '../note/index.ts';
import type { QuietNotes } from '../session/quietNotes.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { QuietNote } from './QuietNote.tsx';
import { type QuietActions, sectionWords } from './quietActions.ts';

interface QuietSectionProps {
  section: Section;
  sections: readonly Section[];
  /** The ids of my notes in it, in order. */
  ids: readonly string[];
  notes: QuietNotes;
  actions: QuietActions;
  isReadOnly: boolean;
}

/** Takes the focus when it comes: it stands where the note was. */
function BringBack({ onPress }: { onPress(): void }) {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => button.current?.focus(), []);
  return (
    <Button ref={button} onClick={onPress}>
      <Icon of={Undo2} />
      {t('quiet.bringBack')}
    </Button>
  );
}

/** One question with what I have written to it. */
export function QuietSection({ section, sections, ids, notes, actions, isReadOnly }: QuietSectionProps) {
  const heading = useId();
  const writer = useRef<HTMLButtonElement>(null);
  const deleted = useReadable(actions.deleted);
  return (
    <section className="quiet-section" aria-labelledby={heading}>
      <h3 id={heading}>
        <span className="letter">
          {section.letter}
          <span className="sr">. </span>
        </span>
        <bdi lang={section.lang}>{sectionTitle(section)}</bdi>
      </h3>
      {section.prompt !== '' && (
        <p className="prompt" dir="auto" lang={section.lang}>
          {section.prompt}
        </p>
      )}
      {ids.length > 0 && (
        <ul>
          {ids.map((id, index) => (
            <QuietNote
              key={id}
              id={id}
              number={index + 1}
              section={section}
              sections={sections}
              notes={notes}
              actions={actions}
              isReadOnly={isReadOnly}
              onLeave={() => writer.current?.focus()}
            />
          ))}
        </ul>
      )}
      {!isReadOnly && (
        <div className="acts">
          {deleted?.section === section.id && <BringBack key={deleted.text} onPress={actions.bringBack} />}
          <Button ref={writer} onClick={() => actions.write(section.id)}>
            <Icon of={Plus} />
            {t('quiet.write')} <span className="sr">{t('quiet.in', { section: sectionWords(section) })}</span>
          </Button>
        </div>
      )}
    </section>
  );
}
