import type { LateEntry } from '@evenboard/protocol';
import { useId, useRef, useState } from 'react';
import { useAnnouncer } from '../announce/index.ts';
import { usePersonName, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { failureWords } from '../session/failureWords.ts';
import { roomName } from '../session/roomName.ts';
import { Button } from '../ui/Button.tsx';
import { copyWords } from '../ui/copyWords.ts';

/** Late words, and for facilitators whose they are. */
export interface ListedLate extends LateEntry {
  readonly participant?: string | undefined;
}

interface LateItemProps {
  entry: ListedLate;
  /** It is gone from the list. */
  onDone(): void;
}

function LateItem({ entry, onDone }: LateItemProps) {
  const { id, kind, text, reason, participant } = entry;
  const room = useRoomSession();
  const announcer = useAnnouncer();
  const name = usePersonName(participant);
  const wordsId = useId();
  const [isSure, setSure] = useState(false);
  const say = (words: string) => announcer.say(words);

  async function copy() {
    say(t((await copyWords(text)) === 'copied' ? 'late.copied' : 'late.notCopied'));
  }

  async function ask(command: Parameters<typeof room.send>[0], done: string) {
    const answer = await room.send(command);
    if (answer.ok) onDone();
    say(answer.ok ? done : failureWords(answer.failure));
  }

  function discard() {
    if (isSure) return void ask({ type: 'discardLate', late: id, confirm: true }, t('late.discarded'));
    setSure(true);
    say(t('late.discardSaid'));
  }

  return (
    <li>
      <p id={wordsId}>
        {participant !== undefined && <b>{name}: </b>}
        <span dir="auto">{text === '' ? t('late.wordless') : text}</span>
      </p>
      <p className="soft">
        {t(`late.kind.${kind}`)} · {roomName(room, entry.room)} · {t(`late.why.${reason}`)}
      </p>
      <div className="late-actions">
        {text !== '' && (
          <>
            <Button aria-describedby={wordsId} onClick={copy}>
              {t('late.copy')}
            </Button>
            <Button
              aria-describedby={wordsId}
              onClick={() => ask({ type: 'fileLate', late: id }, t('late.filed'))}
            >
              {t('late.file')}
            </Button>
          </>
        )}
        <Button tone="quiet" aria-describedby={wordsId} onClick={discard} onBlur={() => setSure(false)}>
          {t(isSure ? 'late.discardSure' : 'late.discard')}
        </Button>
      </div>
    </li>
  );
}

/** Words that came too late for the board, each with what can be done with it. When one is gone, the heading has the focus. */
export function LateList({ heading, entries }: { heading: string; entries: readonly ListedLate[] }) {
  const title = useRef<HTMLHeadingElement>(null);
  const [isOpened, setOpened] = useState(false);
  if (entries.length > 0 && !isOpened) setOpened(true);
  // The heading of a list that has become empty stays: it has the focus.
  if (entries.length === 0 && !isOpened) return null;
  return (
    <section>
      <h3 ref={title} tabIndex={-1}>
        {heading}
      </h3>
      {entries.length === 0 && <p>{t('late.none')}</p>}
      <ul className="drafts">
        {entries.map((entry) => (
          <LateItem key={entry.id} entry={entry} onDone={() => title.current?.focus()} />
        ))}
      </ul>
    </section>
  );
}
