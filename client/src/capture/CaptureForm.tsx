import { LIMITS } from '@evenboard/protocol';
import { CornerDownLeft, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { useAnnouncer } from '../announce/index.ts';
import { useReadable, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { useNoteActions } from '../note/index.ts';
import { createValue } from '../session/Readable.ts';
import { roomName } from '../session/roomName.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { CaptureDoors } from './CaptureDoors.tsx';
import { CaptureHints } from './CaptureHints.tsx';
import { type CaptureKey, readCaptureKey } from './captureKeys.ts';
import type { CaptureLine } from './captureLine.ts';
import { useCaptureSwitch } from './captureSwitch.ts';
import { whoseWords } from './captureWords.ts';
import { SectionField } from './SectionField.tsx';
import { SpeakerChips } from './SpeakerChips.tsx';
import { NOBODY, speakersOf } from './speakers.ts';
import { isTakenKey } from './touchEnter.ts';
import { useCaptureLine } from './useCaptureLine.ts';
import { useHeard } from './useHeard.ts';
import { useNewcomer } from './useNewcomer.ts';
import { WhoField } from './WhoField.tsx';

const NOBODY_YET = createValue<string | undefined>(undefined);
const NO_SECTION = createValue('');
const NOTHING = createValue(0);

/** Does what a key of the line asks for. */
function runKey(
  wanted: CaptureKey,
  line: CaptureLine,
  deeds: { leave(): void; chooseDigit(digit: number): void },
) {
  switch (wanted.kind) {
    case 'speaker':
      return deeds.chooseDigit(wanted.digit);
    case 'leave':
      return deeds.leave();
    case 'nextSection':
      return line.nextSection(1);
    case 'previousSection':
      return line.nextSection(-1);
    default:
      return line[wanted.kind]();
  }
}

/** Who, where, and the words: docked at the foot of the page, beside whichever view is there. */
export function CaptureForm() {
  const room = useRoomSession();
  const announcer = useAnnouncer();
  const notes = useNoteActions();
  const toggle = useCaptureSwitch();
  const area = useRef<HTMLTextAreaElement>(null);
  const whoField = useRef<HTMLInputElement>(null);
  const id = useId();
  const { line, help } = useCaptureLine(area, whoField);
  const who = useReadable(line?.who ?? NOBODY_YET);
  const section = useReadable(line?.section ?? NO_SECTION);
  const offered = useReadable(line?.offered ?? NOTHING);
  const asked = useReadable(toggle.asked);
  const heard = useHeard();
  const addNewcomer = useNewcomer();
  useReadable(room.people);
  const speakers = speakersOf(room)();

  // Each time it was asked for, and not when it is only there again after a reload.
  useEffect(() => {
    if (asked > 0) area.current?.focus();
  }, [asked]);

  const toWords = () => area.current?.focus();

  function leave(): void {
    toggle.close();
    notes.focusCurrent();
    const hasWords = area.current !== null && area.current.value.trim() !== '';
    announcer.say(t(hasWords ? 'capture.closedKept' : 'capture.closed'));
  }

  function chooseDigit(digit: number): void {
    const speaker = digit === 0 ? NOBODY : speakers.find((one) => one.digit === digit)?.id;
    if (speaker === undefined) announcer.say(t('capture.noSuchDigit', { digit }));
    else {
      // From the field of names too: who has said who it is goes on with the words.
      toWords();
      line?.choose(speaker);
    }
  }

  async function add(name: string): Promise<void> {
    line?.awaitWho();
    const added = await addNewcomer(name);
    if (added !== undefined) line?.choose(added);
  }

  function pressed(event: KeyboardEvent<HTMLFormElement>): void {
    const isText = event.target === area.current;
    if (isText && !isTakenKey(event.nativeEvent) && help?.pressed(event.nativeEvent)) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    const isEmpty = area.current?.value === '';
    const wanted = readCaptureKey(event.nativeEvent, { isText, isEmpty });
    if (wanted === undefined || line === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    runKey(wanted, line, { leave, chooseDigit });
  }

  const name = who === undefined ? '' : whoseWords(room, who);
  return (
    <form
      className="capture"
      aria-labelledby={`${id}-heading`}
      data-region=""
      onKeyDown={pressed}
      onSubmit={(event) => {
        event.preventDefault();
        line?.file();
        toWords();
      }}
    >
      <div className="capture-head">
        <h2 id={`${id}-heading`}>{t('capture.heading', { room: roomName(room) })}</h2>
        <CaptureDoors />
        <IconButton
          className="capture-close"
          tone="quiet"
          label={t('capture.close')}
          icon={<Icon of={X} />}
          onClick={leave}
        />
      </div>
      <div className="capture-fields">
        <WhoField
          speakers={speakers}
          heard={heard}
          chosen={name}
          field={whoField}
          onChoose={(one) => line?.choose(one)}
          onAdd={(newcomer) => void add(newcomer)}
          onDone={toWords}
        />
        <SpeakerChips
          speakers={speakers}
          heard={heard}
          who={who}
          onChoose={(one) => {
            line?.choose(one);
            toWords();
          }}
        />
        <SectionField section={section} onChoose={(one) => line?.choseSection(one)} />
      </div>
      <div className="capture-words">
        <textarea
          ref={area}
          className="field"
          dir="auto"
          rows={2}
          enterKeyHint="send"
          maxLength={LIMITS.noteTextLength}
          aria-label={who === undefined ? t('capture.words') : t('capture.wordsOf', { name })}
          onInput={() => line?.typed()}
          // The browser puts the words in after this event.
          onPaste={() => setTimeout(() => line?.pasted())}
        />
        <Button tone="main" isBig type="submit">
          {t('capture.file')}
          <Icon of={CornerDownLeft} />
        </Button>
      </div>
      <CaptureHints
        offered={offered}
        word={help?.offered}
        onTakeWord={() => help?.take()}
        onFileEach={() => {
          line?.fileEach();
          toWords();
        }}
        last={line?.last}
        onTakeBack={() => {
          line?.takeBack();
          toWords();
        }}
      />
    </form>
  );
}
