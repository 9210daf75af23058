import { LIMITS } from '@evenboard/protocol';
import type { Announcer } from '../../announce/index.ts';
import { t } from '../../messages/t.ts';
import { createValue, type Readable } from '../../session/Readable.ts';
import type { RoomSession } from '../../session/roomSession.ts';
import { settings } from '../../session/settings.ts';
import { readCaptureDraft } from '../captureDraft.ts';
import { beginningAt, createBoardWords, restOfWord } from './boardWords.ts';
import { endsWord, expansionAt, type Replacement } from './expansion.ts';
import { shorthand } from './shorthand.ts';

/** So long a word has to be offered before it is said: who goes on typing does not want it. */
const SAID_AFTER_MS = 800;

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** Fewer keys for who types: abbreviations that become words, and words of the board that Tab takes. */
export interface WordHelp {
  /** The whole word that Tab would make of what is being typed. */
  readonly offered: Readable<string | undefined>;
  /** Puts in the word that is offered, as Tab does. */
  take(): void;
  /** True where a key was for it: Tab while a word is offered; Backspace or Ctrl+Z right after a change of its own. */
  pressed(event: Key): boolean;
  /** What is in the field is about to be filed: an abbreviation at the caret ends there. */
  finish(): void;
  destroy(): void;
}

interface WordHelpOptions {
  readonly room: Pick<RoomSession, 'store' | 'sessionId'>;
  readonly area: HTMLTextAreaElement;
  readonly announcer: Pick<Announcer, 'say'>;
}

export function createWordHelp({ room, area, announcer }: WordHelpOptions): WordHelp {
  const offered = createValue<string | undefined>(undefined);
  const boardWords = createBoardWords(room.store, () => readCaptureDraft(room.sessionId).note);
  /** What was put in last, taken back as long as nothing else has happened since. */
  let done: Replacement | undefined;
  let isOwn = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** Puts words in as if they were typed, around the caret. */
  function put({ start, from, to }: Replacement): boolean {
    const caret = area.selectionStart + to.length - from.length;
    if (area.value.length - from.length + to.length > LIMITS.noteTextLength) return false;
    area.setRangeText(to, start, start + from.length);
    area.setSelectionRange(caret, caret);
    isOwn = true;
    area.dispatchEvent(new Event('input', { bubbles: true }));
    isOwn = false;
    return true;
  }

  function offer(word: string | undefined): void {
    clearTimeout(timer);
    offered.set(word);
    if (word === undefined) return;
    timer = setTimeout(() => announcer.say(t('shorthand.offered', { word })), SAID_AFTER_MS);
  }

  function expandAt(end: number): void {
    if (!settings.get().shorthand) return;
    const found = expansionAt(area.value, end, shorthand.get());
    if (found === undefined || found.from === found.to || !put(found)) return;
    done = found;
    announcer.say(found.to);
  }

  /** Where a word has just ended, its abbreviation becomes words. Whether one has ended. */
  function expandBefore(at: number): boolean {
    const isEnd = endsWord(area.value.charAt(at - 1));
    if (isEnd) expandAt(at - 1);
    return isEnd;
  }

  /** How the word at the caret may go on. */
  function restHere(): string | undefined {
    const { value, selectionStart: at, selectionEnd } = area;
    if (!settings.get().completion || at !== selectionEnd || /^[\p{L}\p{M}]/u.test(value.slice(at)))
      return undefined;
    return restOfWord(value.slice(0, at), boardWords.get());
  }

  function take(): void {
    const start = area.selectionStart;
    const to = restHere();
    const word = offered.get() ?? '';
    offer(undefined);
    if (to === undefined || !put({ start, from: '', to })) return;
    done = { start, from: '', to };
    announcer.say(word);
  }

  /** Takes back what was put in last, if it still stands where it was put. */
  function takeBack(): boolean {
    if (done === undefined) return false;
    const { start, from, to } = done;
    done = undefined;
    if (area.value.slice(start, start + to.length) !== to) return false;
    return put({ start, from: to, to: from });
  }

  const typed = (event: Event) => {
    if (isOwn) return;
    done = undefined;
    offer(undefined);
    const isTyping =
      event instanceof InputEvent && /^insert(Text|LineBreak|CompositionText)$/.test(event.inputType);
    // Words that are being composed are not touched; how they may go on can be offered.
    if (!isTyping || (!event.isComposing && expandBefore(area.selectionStart))) return;
    const rest = restHere();
    if (rest !== undefined) offer(beginningAt(area.value.slice(0, area.selectionStart)) + rest);
  };
  // Keyboards on a screen compose each word, some together with the space after it.
  const composed = () => void expandBefore(area.selectionStart);
  // They do not say either which key was pressed, only that a letter is about to go.
  const changes = (event: InputEvent) => {
    if (event.inputType === 'deleteContentBackward' && event.cancelable && takeBack()) event.preventDefault();
  };
  const left = () => offer(undefined);
  area.addEventListener('input', typed);
  area.addEventListener('compositionend', composed);
  area.addEventListener('beforeinput', changes);
  area.addEventListener('blur', left);
  area.addEventListener('pointerdown', left);

  return {
    offered,
    take,
    pressed(event) {
      if (/^(Shift|Control|Alt|Meta)$/.test(event.key)) return false;
      if (isTakingBack(event) && takeBack()) return true;
      if (event.key === 'Tab' && isPlain(event) && offered.get() !== undefined) {
        take();
        return true;
      }
      done = undefined;
      offer(undefined);
      return false;
    },
    finish() {
      if (area.selectionStart === area.selectionEnd) expandAt(area.selectionStart);
      done = undefined;
      offer(undefined);
    },
    destroy() {
      clearTimeout(timer);
      boardWords.destroy();
      area.removeEventListener('input', typed);
      area.removeEventListener('compositionend', composed);
      area.removeEventListener('beforeinput', changes);
      area.removeEventListener('blur', left);
      area.removeEventListener('pointerdown', left);
    },
  };
}

function isPlain({ ctrlKey, metaKey, altKey, shiftKey }: Key): boolean {
  return !ctrlKey && !metaKey && !altKey && !shiftKey;
}

function isTakingBack(event: Key): boolean {
  const isUndo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
  return isUndo || (event.key === 'Backspace' && isPlain(event));
}
