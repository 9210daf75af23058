import { chordsOf, writeChord } from '../command/index.ts';
import { t } from '../messages/t.ts';
import { type Clipping, giveOut } from '../note/index.ts';
import { type GridTools, isAsHeard, onNotes } from './gridTools.ts';

export type ClipboardKind = 'cut' | 'copy' | 'paste';

/** The keys of which the browser makes events of its own. */
const BROWSER_KEYS: Readonly<Record<ClipboardKind, string>> = {
  cut: 'Ctrl+X',
  copy: 'Ctrl+C',
  paste: 'Ctrl+V',
};

/** Cut, copy and paste: inside the product whole notes with their authors, to and from other programs their words. */
export function createClipboardCommands(tools: GridTools) {
  const { actions, announcer, state } = tools;
  let isEventTaken = false;
  let wanted: 'cut' | 'copy' | undefined;

  function take(kind: 'cut' | 'copy'): Clipping | undefined {
    let isTaken = false;
    onNotes(tools, (notes) => {
      isTaken = actions[kind](notes);
    });
    return isTaken ? actions.clipping.get() : undefined;
  }

  /** From a menu: the browser is asked for its event, so that other programs get the words as well. */
  function fromMenu(kind: 'cut' | 'copy'): void {
    wanted = kind;
    isEventTaken = false;
    // There is no other way on a page without a secure context.
    if (typeof document.execCommand === 'function') document.execCommand('copy');
    wanted = undefined;
    if (!isEventTaken) take(kind);
  }

  function paste(text = '', html = ''): void {
    const cell = state.active.get();
    if (cell.row === 1) announcer.say(t('grid.headerNoEdit'));
    if (cell.row === 1 || !isAsHeard(tools)) return;
    const held = actions.clipping.get();
    // The words of another program, if something was copied there since.
    const isFromElsewhere = text.trim() !== '' && text.replace(/\r\n?/g, '\n') !== held?.text;
    const note = isFromElsewhere ? actions.pasteText(cell, text, html) : actions.paste(cell);
    state.selection.letGo();
    const at = note === undefined ? undefined : tools.room.store.cellOf(note);
    if (at !== undefined) state.go(at);
  }

  return {
    cut: () => fromMenu('cut'),
    copy: () => fromMenu('copy'),
    paste: () => paste(),
    /** The browser's own event of that kind. True if it was ours. */
    happened(kind: ClipboardKind, clipboard: DataTransfer): boolean {
      const meant = wanted ?? kind;
      const hasKey = chordsOf(kind).some((chord) => writeChord(chord) === BROWSER_KEYS[kind]);
      if (wanted === undefined && !hasKey) return false;
      isEventTaken = true;
      if (meant === 'paste') paste(clipboard.getData('text/plain'), clipboard.getData('text/html'));
      else {
        const taken = take(meant);
        if (taken !== undefined) giveOut(taken, clipboard);
      }
      return true;
    },
  };
}
