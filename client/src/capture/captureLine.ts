import type { Announcer } from '../announce/index.ts';
import { t } from '../messages/t.ts';
import { cellsOf } from '../note/index.ts';
import { createAfterPaint } from '../session/afterPaint.ts';
import { createValue, type Readable } from '../session/Readable.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { whyNotIn } from '../session/whyNot.ts';
import { type CaptureChoice, createCaptureChoice } from './captureChoice.ts';
import { changeCaptureDraft } from './captureDraft.ts';
import { sectionWords, speakerWords } from './captureWords.ts';
import { createFiledNotes, type FiledNotes } from './filedNotes.ts';
import { isQuietNow } from './isQuietNow.ts';
import { createLiveNote } from './liveNote.ts';
import { restoreWords } from './restoreWords.ts';

/** What is collected before the first words go to the board: most slips of the first letters never get there. */
const COLLECTED_MS = 150;

/** The behaviour of the line around its field of words, apart from React. Each deed says its result. */
export interface CaptureLine extends Pick<CaptureChoice, 'who' | 'section'> {
  /** How many notes there could be of the lines or cells that were pasted; 0 where there is nothing to offer. */
  readonly offered: Readable<number>;
  /** What was filed last can be mended and taken back. */
  readonly last: FiledNotes['last'];
  choose(who: string): void;
  /** Who it is will be known in a moment: till then nothing is filed in another name. */
  awaitWho(): void;
  choseSection(section: string): void;
  nextSection(step: 1 | -1): void;
  /** What is in the field has changed. */
  typed(): void;
  /** The same, by pasting. */
  pasted(): void;
  file(): void;
  /** One note for each line or cell that was pasted; else as `file`. */
  fileEach(): void;
  /** Brings the note that was filed last back into the field. */
  recall(): void;
  takeBack(): void;
  destroy(): void;
}

interface CaptureLineOptions {
  readonly room: RoomSession;
  readonly announcer: Pick<Announcer, 'say' | 'remote'>;
  readonly area: HTMLTextAreaElement;
  /** Words are there, and nobody has said whose they are. */
  onWhoMissing(): void;
}

export function createCaptureLine({ room, announcer, area, onWhoMissing }: CaptureLineOptions): CaptureLine {
  const { sessionId, roomId } = room;
  const choice = createCaptureChoice(room);
  const filed = createFiledNotes({ room, announcer });
  const offered = createValue(0);
  const live = createLiveNote({ room, area, onDeleted: deletedByOther });
  const painted = createAfterPaint(follow);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isComposing = false;
  /** Not before it is filed: somebody has taken it off the board, or what was pasted may become several. */
  let isHeldBack = false;
  let isMending = false;

  function keep(): void {
    const note = live.note.get();
    changeCaptureDraft(sessionId, { text: area.value, note, room: roomId, isStanding: false });
  }

  function deletedByOther(): void {
    isHeldBack = true;
    isMending = false;
    keep();
    announcer.remote(t('capture.deletedByOther'), 'here');
  }

  const meant = () => {
    const who = choice.who.get();
    return who === undefined ? undefined : { who, section: choice.section.get() };
  };
  const whyNot = () => whyNotIn(room, 'add', choice.section.get());

  function begin(): void {
    timer = undefined;
    const wanted = meant();
    const isReady = !isComposing && !isHeldBack && live.note.get() === undefined && area.value.trim() !== '';
    if (!isReady || wanted === undefined || isQuietNow(room) || whyNot() !== undefined) return;
    live.begin(wanted);
    keep();
  }

  /** What follows from what was typed. */
  function follow(): void {
    if (offered.get() > 0) offered.set(countOffered(area.value));
    if (offered.get() === 0 && area.value === '') isHeldBack = false;
    if (live.note.get() !== undefined && area.value.trim() === '' && !isMending) live.takeBack();
    keep();
    if (live.note.get() === undefined) timer ??= setTimeout(begin, COLLECTED_MS);
  }

  /** Who or where has changed: what stands on the board is theirs, and there. */
  function changed(words: string): void {
    const wanted = meant();
    painted.now();
    if (wanted !== undefined && live.note.get() !== undefined) live.begunAnew(wanted);
    keep();
    if (area.value.trim() !== '') follow();
    announcer.say(words);
  }

  function ready(): void {
    clearTimeout(timer);
    timer = undefined;
    area.value = '';
    isHeldBack = false;
    isMending = false;
    offered.set(0);
    keep();
  }

  /** Whether the words can be filed now; says what is missing. */
  function mayFile(): boolean {
    if (choice.who.get() === undefined) {
      onWhoMissing();
      announcer.say(t('capture.whoMissing'));
      return false;
    }
    // What stands on the board already is finished, whatever has ended meanwhile.
    const why = live.note.get() === undefined ? whyNot() : undefined;
    if (why !== undefined) announcer.say(t('capture.notNow', { why }));
    return why === undefined;
  }

  function file(): void {
    painted.now();
    if (area.value.trim() === '') {
      const mended = isMending ? live.note.get() : undefined;
      live.leave();
      ready();
      if (mended === undefined) announcer.say(t('capture.nothing'));
      else filed.takeBack();
      return;
    }
    const wanted = meant();
    if (!mayFile() || wanted === undefined) return;
    const note = live.note.get() ?? live.begin(wanted);
    live.leave();
    ready();
    filed.file(note);
  }

  function fileEach(): void {
    painted.now();
    const wanted = meant();
    if (offered.get() < 2) file();
    else if (mayFile() && wanted !== undefined) {
      const texts = cellsOf(area.value).map(({ text }) => text.trim());
      if (!filed.fileAll(wanted, texts)) return;
      live.takeBack();
      ready();
    }
  }

  const composing = () => {
    isComposing = true;
  };
  const composed = () => {
    isComposing = false;
    follow();
  };
  // Before the page goes: what is kept has the last letter too.
  window.addEventListener('pagehide', painted.now);
  area.addEventListener('compositionstart', composing);
  area.addEventListener('compositionend', composed);
  restoreWords({ room, announcer, area, live });

  return {
    who: choice.who,
    section: choice.section,
    offered,
    last: filed.last,
    typed: painted.ask,
    file,
    fileEach,
    choose(who) {
      choice.setWho(who);
      changed(speakerWords(room, who));
    },
    awaitWho() {
      live.takeBack();
      choice.setWho(undefined);
      keep();
    },
    choseSection(section) {
      choice.setSection(section);
      changed(sectionWords(room, section));
    },
    nextSection(step) {
      choice.setSection(choice.step(step));
      changed(sectionWords(room, choice.section.get()));
    },
    pasted() {
      offered.set(countOffered(area.value));
      if (offered.get() === 0) return;
      isHeldBack = true;
      announcer.say(t('capture.offered', { count: offered.get() }));
    },
    recall() {
      painted.now();
      const note = filed.recall();
      if (note === undefined || !live.resume(note.id)) return;
      isMending = true;
      choice.setWho(note.author);
      choice.setSection(note.section);
      keep();
      area.setSelectionRange(area.value.length, area.value.length);
    },
    takeBack: filed.takeBack,
    destroy() {
      painted.now();
      clearTimeout(timer);
      window.removeEventListener('pagehide', painted.now);
      area.removeEventListener('compositionstart', composing);
      area.removeEventListener('compositionend', composed);
      if (live.note.get() !== undefined) changeCaptureDraft(sessionId, { isStanding: true });
      live.leave();
    },
  };
}

/** Of how many notes pasted words could be; 0 where they are one. */
function countOffered(text: string): number {
  const count = cellsOf(text.trim()).length;
  return count > 1 ? count : 0;
}
