import { Move, Palette, Pencil, Trash2 } from 'lucide-react';
import { useNote, useReadable, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { authorWords, useNoteActions } from '../note/index.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { AddressField } from './AddressField.tsx';

function CurrentWords({ noteId }: { noteId: string | undefined }) {
  const note = useNote(noteId ?? '');
  const people = useReadable(useRoomSession().people);
  if (!note) return <p className="words soft">{t('session.noNote')}</p>;
  return (
    <p className="words">
      <span dir="auto" {...(note.lang && { lang: note.lang })}>
        {note.text}
      </span>{' '}
      <span className="soft">{authorWords(note, people)}</span>
    </p>
  );
}

/** The bar of the current note, the same in all views: its address, its words, what can be done with it. */
export function NoteBar() {
  const { current, canWrite } = useRoomSession();
  const actions = useNoteActions();
  const { cell, note } = useReadable(current);
  return (
    <section className="bar" aria-label={t('session.bar')}>
      <AddressField />
      <CurrentWords noteId={note} />
      {canWrite && (
        <div className="tools">
          <Button
            onClick={() =>
              actions.mayWrite(cell.section) && actions.edit(note === undefined ? { cell } : { note })
            }
          >
            <Icon of={Pencil} />
            {t(note === undefined ? 'session.writeHere' : 'session.edit')}
          </Button>
          {note !== undefined && (
            <>
              <Button onClick={() => actions.openDialog({ kind: 'move', note })}>
                <Icon of={Move} />
                {t('session.moveTo')}
              </Button>
              <Button onClick={() => actions.openDialog({ kind: 'colour', note })}>
                <Icon of={Palette} />
                {t('session.colour')}
              </Button>
              <Button
                onClick={() => {
                  if (actions.remove(note)) actions.focusCurrent();
                }}
              >
                <Icon of={Trash2} />
                {t('session.delete')}
              </Button>
            </>
          )}
        </div>
      )}
    </section>
  );
}
