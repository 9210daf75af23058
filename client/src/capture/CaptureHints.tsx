import { useNote, useReadable, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { createValue, type Readable } from '../session/Readable.ts';
import { Button } from '../ui/Button.tsx';
import { filedWords } from './captureWords.ts';

interface CaptureHintsProps {
  offered: number;
  /** A word that Tab, or a press on it, would put in. */
  word: Readable<string | undefined> | undefined;
  onTakeWord(): void;
  onFileEach(): void;
  last: Readable<string | undefined> | undefined;
  onTakeBack(): void;
}

const NONE = createValue<string | undefined>(undefined);

interface KeysProps {
  word: Readable<string | undefined>;
  onTake(): void;
}

/** What the keys do: the one that counts now, or all. */
function Keys({ word, onTake }: KeysProps) {
  const offered = useReadable(word);
  if (offered === undefined) return <p className="soft small capture-keys">{t('capture.keys')}</p>;
  return (
    // The field keeps the focus, and a keyboard on the screen stays.
    <button
      type="button"
      tabIndex={-1}
      className="offered-word small"
      onMouseDown={(event) => event.preventDefault()}
      onClick={onTake}
    >
      <kbd>{t('shorthand.key')}</kbd> <bdi>{offered}</bdi>
    </button>
  );
}

/** What the keys do, what was filed last, and what could be done with what was pasted. */
export function CaptureHints({
  offered,
  word = NONE,
  onTakeWord,
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
        <Keys word={word} onTake={onTakeWord} />
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
