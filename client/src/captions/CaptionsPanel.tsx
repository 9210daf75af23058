import { addNote, parseColour } from '@evenboard/board';
import { type CaptionLine, LIMITS, MAIN_ROOM } from '@evenboard/protocol';
import { useEffect, useMemo, useState } from 'react';
import { useAnnouncer } from '../announce/index.ts';
import { useReadable, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { useNoteActions } from '../note/index.ts';
import { readDevice, writeDevice } from '../session/deviceStorage.ts';
import { Button } from '../ui/Button.tsx';
import { CaptionAddress } from './CaptionAddress.tsx';
import { CaptionFiles } from './CaptionFiles.tsx';
import { CaptionForm } from './CaptionForm.tsx';
import { CaptionLines } from './CaptionLines.tsx';
import './captions.css';
import { showCaptions } from './shownCaptions.ts';

const SIZE_KEY = 'captionSize';
/** Steps of the lines' size; the words for them stand in the catalogue. */
const LARGEST = 3;

const isSize = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) <= LARGEST;

/** How large this person reads captions, on this device. */
function useCaptionSize(): [number, (next: number) => void] {
  const [size, setSize] = useState(() => {
    const kept = readDevice(SIZE_KEY);
    return isSize(kept) ? kept : 0;
  });
  return [
    size,
    (next) => {
      if (!isSize(next)) return;
      setSize(next);
      writeDevice(SIZE_KEY, next);
    },
  ];
}

/** Makes a note of a line, in the section where one is: of who said it where a facilitator knows, else one's own. */
function useCaptionNotes(): (line: CaptionLine) => void {
  const room = useRoomSession();
  const actions = useNoteActions();
  const announcer = useAnnouncer();
  return ({ text, lang, speaker }) => {
    const { section } = room.current.get().cell;
    if (!actions.mayAdd(section)) return;
    if (room.store.getNoteCount() >= LIMITS.notesOnBoard)
      return announcer.say(t('noteBlock.tooMany', { most: LIMITS.notesOnBoard }));
    const isForOther = room.me.role === 'facilitator' && speaker !== undefined && speaker !== room.me.id;
    const id = addNote(room.board, {
      section,
      text,
      colour: room.roomId === MAIN_ROOM ? 'yellow' : parseColour(room.rooms.get().get(room.roomId)?.colour),
      author: isForOther ? speaker : room.me.id,
      ...(lang !== undefined && { lang }),
      // They are asked whether that is what they said.
      ...(isForOther && { typedBy: room.me.id, confirmed: false }),
    });
    const cell = room.store.cellOf(id);
    announcer.say(t('captions.noted', { address: cell ? room.store.addressOf(cell) : '' }));
  };
}

/** What is being said, as a calm log beside the board: not spoken by itself, to be paused, sized and read line by line. */
export function CaptionsPanel() {
  const room = useRoomSession();
  const announcer = useAnnouncer();
  const log = useMemo(() => room.openCaptions(), [room]);
  useEffect(() => log.destroy, [log]);
  const lines = useReadable(log.lines);
  const [paused, setPaused] = useState<readonly CaptionLine[]>();
  const [size, setSize] = useCaptionSize();
  const note = useCaptionNotes();
  const actions = useNoteActions();
  const unseen = paused === undefined ? 0 : lines.length - paused.length;

  function toggle(): void {
    setPaused(paused === undefined ? lines : undefined);
    announcer.say(t(paused === undefined ? 'captions.isPaused' : 'captions.goesOn'));
  }

  function close(): void {
    showCaptions(false);
    actions.focusCurrent();
  }

  return (
    <section className="captions" aria-labelledby="captions-heading" data-region="" data-size={size}>
      <div className="captions-head">
        <h2 id="captions-heading">{t('captions.heading')}</h2>
        <Button onClick={toggle}>
          {paused === undefined ? t('captions.pause') : t('captions.goOn', { count: Math.max(0, unseen) })}
        </Button>
        <Button tone="quiet" aria-disabled={size === 0} onClick={() => setSize(size - 1)}>
          {t('captions.smaller')}
        </Button>
        <Button tone="quiet" aria-disabled={size === LARGEST} onClick={() => setSize(size + 1)}>
          {t('captions.larger')}
        </Button>
        <Button tone="quiet" onClick={close}>
          {t('captions.close')}
        </Button>
      </div>
      {lines.length === 0 && <p className="soft">{t('captions.none')}</p>}
      <CaptionLines lines={paused ?? lines} onNote={note} />
      {room.me.role === 'facilitator' && <CaptionForm />}
      <div className="captions-foot">
        <CaptionFiles />
        {room.me.role === 'facilitator' && <CaptionAddress />}
      </div>
    </section>
  );
}
