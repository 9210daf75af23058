import { type Board, editNoteText, noteText, smallestSplice } from '@evenboard/board';
import type * as Y from 'yjs';
import { createAfterPaint } from '../session/afterPaint.ts';

/** One step of a change to a text, as Yjs describes it. */
export interface TextStep {
  retain?: number;
  insert?: unknown;
  delete?: number;
}

/** Where a caret at `index` stands after `delta`. Words inserted exactly at the caret push it only if `isPushed`. */
export function mapIndex(index: number, delta: readonly TextStep[], isPushed = false): number {
  let old = 0;
  let mapped = index;
  for (const step of delta) {
    if (step.retain !== undefined) old += step.retain;
    else if (step.delete !== undefined) {
      if (old < index) mapped -= Math.min(step.delete, index - old);
      old += step.delete;
    } else if (typeof step.insert === 'string' && (old < index || (isPushed && old === index))) {
      mapped += step.insert.length;
    }
    if (old > index) break;
  }
  return mapped;
}

/** For each character of the old text its index in the new one, or -1 when somebody removed it. */
function survivors(length: number, deltas: readonly (readonly TextStep[])[]): number[] {
  let places = Array.from({ length }, (_, index) => index);
  for (const delta of deltas) {
    places = places.map((place) => {
      if (place < 0) return -1;
      const after = mapIndex(place, delta, true);
      // A removed character and its successor would fall on one index: it is gone if its right edge did not move on.
      return mapIndex(place + 1, delta) > after ? after : -1;
    });
  }
  return places;
}

interface TextBindingOptions {
  area: HTMLTextAreaElement;
  board: Board;
  note: string;
  text: Y.Text;
  /** The letter is shown first, and written into the note when it is on the screen. */
  isPaintedFirst?: boolean;
  /** The person changed the text. */
  onTyped?(): void;
}

export interface TextBinding {
  /** Writes what is in the field and not yet in the note, composing or not. */
  flush(): void;
  destroy(): void;
}

/** The browser would look for the text's direction anew at each of its lines, a fifth of a second for ten thousand. */
function fill(area: HTMLTextAreaElement, value: string): void {
  const { dir } = area;
  area.dir = '';
  area.value = value;
  area.dir = dir;
}

/**
 * Binds an uncontrolled text area to a note's text. What is typed becomes the smallest splice against what was
 * shown; what others write is put in around the caret, which stays in its words. While an input method composes
 * nothing is written in either direction; afterwards what was composed goes in among what others wrote meanwhile.
 */
export function bindTextArea({
  area,
  board,
  note,
  text,
  isPaintedFirst = false,
  onTyped,
}: TextBindingOptions): TextBinding {
  let shown = text.toString();
  let isComposing = false;
  let isWriting = false;
  let held: TextStep[][] = [];
  if (area.value !== shown) fill(area, shown);

  /** My own writing comes back as an event when the transaction ends; it is on the screen already. */
  function write(splices: readonly { at: number; remove: number; insert: string }[]): void {
    isWriting = true;
    try {
      board.doc.transact(() => {
        for (const splice of splices) editNoteText(board, note, splice);
      }, board.origin);
    } finally {
      isWriting = false;
    }
  }

  function push(): void {
    if (area.value === shown) return;
    const splice = smallestSplice(shown, area.value, area.selectionEnd);
    shown = area.value;
    write([splice]);
    onTyped?.();
  }

  /** Puts what was composed against an older text into the present one. */
  function pushAmongHeld(): void {
    const deltas = held;
    held = [];
    if (area.value !== shown) {
      const splice = smallestSplice(shown, area.value, area.selectionEnd);
      const places = survivors(shown.length, deltas);
      const at = deltas.reduce((place, delta) => mapIndex(place, delta), splice.at);
      // From the end, so that the places before stay right; each alone, for others may have written between them.
      const removed = places.slice(splice.at, splice.at + splice.remove).filter((place) => place >= 0);
      const removals = removed.reverse().map((place) => ({ at: place, remove: 1, insert: '' }));
      write([...removals, { at, remove: 0, insert: splice.insert }]);
      onTyped?.();
      show(text.toString(), at + splice.insert.length, at + splice.insert.length);
      return;
    }
    const map = (place: number) => deltas.reduce((index, delta) => mapIndex(index, delta), place);
    show(text.toString(), map(area.selectionStart), map(area.selectionEnd));
  }

  function show(value: string, start: number, end: number): void {
    shown = value;
    const { scrollTop, selectionDirection } = area;
    fill(area, value);
    area.setSelectionRange(start, end, selectionDirection);
    area.scrollTop = scrollTop;
  }

  function receive(event: Y.YTextEvent): void {
    if (isWriting) return;
    const delta = event.delta as TextStep[];
    if (isComposing) {
      held.push(delta);
      return;
    }
    // Typed in the same instant and not yet seen by `input`: goes first, against the text it was typed into.
    if (area.value !== shown) {
      held.push(delta);
      pushAmongHeld();
      return;
    }
    show(text.toString(), mapIndex(area.selectionStart, delta), mapIndex(area.selectionEnd, delta));
  }

  const input = () => {
    if (!isComposing) push();
  };
  const painted = createAfterPaint(input);
  const typed = isPaintedFirst ? painted.ask : input;
  const composing = () => {
    isComposing = true;
  };
  const composed = () => {
    isComposing = false;
    if (held.length > 0) pushAmongHeld();
    else push();
  };
  area.addEventListener('input', typed);
  area.addEventListener('compositionstart', composing);
  area.addEventListener('compositionend', composed);
  text.observe(receive);
  return {
    flush: composed,
    destroy() {
      painted.callOff();
      area.removeEventListener('input', typed);
      area.removeEventListener('compositionstart', composing);
      area.removeEventListener('compositionend', composed);
      // A deleted text has forgotten its listeners by itself.
      if (noteText(board, note) === text) text.unobserve(receive);
    },
  };
}
