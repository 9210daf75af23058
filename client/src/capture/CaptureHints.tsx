import { useNote, useReadable, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { createValue, type Readable } from '../session/Readable.ts';
import { Button } from '../ui/Button.tsx';
import { filedWords } from './captureWords.ts';

interface CaptureHintsProps {
  offered: number;
  /** A word that Tab would put in. */
  word: Readable<string | undefined> | undefined;
  onFileEach(): void;
  last: Readable<string | undefined> | undefined;
  onTakeBack(): void;
}

const NONE = createValue<string | undefined>(undefined);

/** What the keys do: the one that counts now, or all. */
function Keys({ word }: { word: Readable<string | undefined> }) {
  const offered = useReadable(word);
  if (offered === undefined) return <p className="soft small capture-keys">{t('capture.keys')}</p>;
  return (
    <p className="small">
      <kbd>{t('shorthand.key')}</kbd> <bdi>{offered}</bdi>
    </p>
  );
}

/** What the keys do, what was filed last, and what could be done with what was pasted. */
export function CaptureHints({
  offered,
  word = NONE,
  onFileEach,
  last = NONE,
  onTakeBack,
}: CaptureHintsProps) {
  const room = useRoomSession();
  const lastId = useReadable(last);
  const lastNote = useNote(lastId ?? '');
  return (
    <div className="capture-hints">
      {offered > 0 ? (
        <Button onClick={onFileEach}>{t('capture.fileEach', { count: offered })}</Button>
      ) : (
        <Keys word={word} />
      )}
      {lastNote !== undefined && (
        <p className="small">
          {t('capture.last', { what: filedWords(room, lastNote.id) })}{' '}
          <Button tone="quiet" onClick={onTakeBack}>
            {t('capture.takeBack')}
          </Button>
        </p>
      )}
    </div>
  );
}
