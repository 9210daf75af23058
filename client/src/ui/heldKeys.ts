import { giveUpDialog } from './afterDialog.ts';

/** The keys of one who waits for a dialog: for as long as any part of it is on its way. */
interface Hold {
  /** What gives the dialog up, once for each part that is missing. */
  readonly givesUp: Set<() => void>;
  end(): void;
}

let hold: Hold | undefined;

/**
 * Keeps the keys from the page until what this returns is called: who asked for a dialog types for that dialog, and
 * begins no note and runs no command behind it. What was typed stands in the field that the dialog gives the focus to,
 * as it would if the dialog had been there at once. Escape, or a press beside it, calls `giveUp`.
 */
export function holdKeys(giveUp: () => void): () => void {
  hold ??= startHold();
  const now = hold;
  now.givesUp.add(giveUp);
  return () => {
    now.givesUp.delete(giveUp);
    // Another part of the same dialog may be missing still, which says so in this commit; at its end the focus is there.
    queueMicrotask(() => {
      if (now !== hold || now.givesUp.size > 0) return;
      hold = undefined;
      now.end();
    });
  };
}

function startHold(): Hold {
  const givesUp = new Set<() => void>();
  const focusedBefore = document.activeElement;
  const listening = new AbortController();
  let words = '';

  const giveUp = () => {
    for (const one of [...givesUp]) giveUpDialog(one);
  };
  const type = (more: string | null | undefined) => {
    words += more ?? '';
  };

  function pressed(event: KeyboardEvent): void {
    event.stopPropagation();
    // What an input method makes of it comes as input.
    if (isForBrowser(event) || event.isComposing || UNREADABLE.has(event.key)) return;
    event.preventDefault();
    if (event.key === 'Escape') giveUp();
    else if (event.key === 'Backspace') words = [...words].slice(0, -1).join('');
    else if (isCharacter(event) && !event.repeat) type(event.key);
  }

  function written(event: InputEvent): void {
    keepFromPage(event);
    if (event.inputType === 'insertText') type(event.data);
  }

  function pasted(event: ClipboardEvent): void {
    keepFromPage(event);
    type(event.clipboardData?.getData('text/plain'));
  }

  // On the way in, before anybody else hears it.
  const how = { signal: listening.signal, capture: true };
  window.addEventListener('keydown', pressed, how);
  window.addEventListener('beforeinput', written, how);
  window.addEventListener('paste', pasted, how);
  window.addEventListener('copy', keepFromPage, how);
  window.addEventListener('cut', keepFromPage, how);
  window.addEventListener('pointerdown', (event) => isInNotice(event.target) || giveUp(), how);

  return {
    givesUp,
    end() {
      listening.abort();
      const { activeElement } = document;
      if (words !== '' && activeElement !== focusedBefore) writeInto(activeElement, words);
    },
  };
}

/** Keys without a meaning of their own: those of input methods, and of most telephones. */
const UNREADABLE: ReadonlySet<string> = new Set(['Dead', 'Process', 'Unidentified']);

const isChord = (event: KeyboardEvent) =>
  (event.ctrlKey || event.altKey || event.metaKey) && !event.getModifierState('AltGraph');

const isCharacter = (event: KeyboardEvent) => [...event.key].length === 1 && !isChord(event);

/** Who loads the page again, or looks at what it does, may; other chords could take the focus out of the page. */
const isForBrowser = (event: KeyboardEvent) =>
  ['F5', 'F11', 'F12'].includes(event.key) || (isChord(event) && event.key.toLowerCase() === 'r');

/** Where words say that something is missing, a button loads the page again. */
const isInNotice = (target: EventTarget | null) =>
  target instanceof Element && target.closest('.missing-part') !== null;

function keepFromPage(event: Event): void {
  event.stopPropagation();
  event.preventDefault();
}

/** Writes where the caret is, so that React hears it as if it had been typed. */
function writeInto(field: Element | null, words: string): void {
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
  const { selectionStart, selectionEnd } = field;
  if (field.readOnly || selectionStart === null || selectionEnd === null) return;
  field.setRangeText(words, selectionStart, selectionEnd, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: words }));
}
