import { AsOf } from '../changes/index.ts';
import { useNote, useReadable, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { authorWords, unbrokenClass } from '../note/index.ts';
import { AddressField } from './AddressField.tsx';
import { NoteTools } from './NoteTools.tsx';
import { REGION } from './regions.ts';

function CurrentWords({ noteId }: { noteId: string | undefined }) {
  const note = useNote(noteId ?? '');
  const people = useReadable(useRoomSession().people);
  if (!note) return <p className="words soft">{t('session.noNote')}</p>;
  return (
    <p className={`words${unbrokenClass(note.text)}`}>
      <span dir="auto" {...(note.lang && { lang: note.lang })}>
        {note.text}
      </span>{' '}
      <span className="soft">{authorWords(note, people)}</span>
    </p>
  );
}

/** The bar of the current note, the same in all views: its address, its words, what can be done with it. */
export function NoteBar({ onAskAddress }: { onAskAddress(words: string): void }) {
  const place = useReadable(useRoomSession().current);
  return (
    <section className="bar" aria-label={t('page.region.bar')} {...REGION}>
      <AddressField onAsk={onAskAddress} />
      <AsOf />
      <CurrentWords noteId={place.note} />
      <NoteTools place={place} />
    </section>
  );
}
