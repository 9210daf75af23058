import type { Cell } from '@evenboard/board';
import type { KeyboardEvent } from 'react';
import type { Announcer } from '../announce/index.ts';
import { commandOf, findCommand } from '../command/index.ts';
import { t } from '../messages/t.ts';
import type { NoteActions, NoteView } from '../note/index.ts';
import type { BoardParts } from './BoardParts.ts';
import { placeOf } from './places.ts';

interface BoardKeysOptions {
  hand: BoardParts['hand'];
  actions: NoteActions;
  commands: Pick<NoteView, 'run'>;
  announcer: Pick<Announcer, 'say'>;
}

/** The place that has the focus. */
interface Place {
  readonly cell: Cell;
  readonly note: string | undefined;
}

/**
 * What keys do on a place of the board: commands by the table, the same as in the grid where both have them. On an
 * empty place letters are the first of a new note; on a note they are commands, or change nothing and say so.
 */
export function createBoardKeys({ hand, actions, commands, announcer }: BoardKeysOptions) {
  /** A key that writes: on an empty place it begins a note, on a filled one it says how to edit. */
  function write(text: string, { cell, note }: Place): void {
    if (note === undefined) actions.edit({ cell, text });
    else announcer.say(t('board.howToEdit'));
  }

  /** Whether the key was ours. */
  function handled(event: KeyboardEvent, place: Place): boolean {
    const { key } = event;
    const { note, cell } = place;
    // An input method owns the key that began it: the editor opens empty and takes the rest.
    if (key === 'Process' || key === 'Dead') {
      actions.edit(note === undefined ? { cell } : { note });
      return true;
    }
    // With AltGraph a key writes its character and is no command.
    const isAltGraph = event.getModifierState('AltGraph');
    const command = isAltGraph
      ? undefined
      : commandOf(event.nativeEvent, 'view', note === undefined ? undefined : 'board');
    // The browser makes an event of its own of these keys, with its clipboard (boardPresses.ts).
    if (command !== undefined && findCommand(command)?.isClipboard === true) return false;
    if (command !== undefined) return commands.run(actions.voting.meantBy(command, note));
    if (!isCharacter(key) || (!isAltGraph && (event.ctrlKey || event.metaKey || event.altKey))) return false;
    write(key, place);
    return true;
  }

  return (event: KeyboardEvent): void => {
    const { target } = event;
    if (event.defaultPrevented || !(target instanceof HTMLElement) || hand.get()) return;
    if (target.classList.contains('handle') && event.key === 'Escape') actions.focusCurrent();
    const cell = target.hasAttribute('data-row') ? placeOf(target) : undefined;
    if (cell && handled(event, { cell, note: target.dataset['note'] })) event.preventDefault();
  };
}

function isCharacter(key: string): boolean {
  return [...key].length === 1 && key !== ' ';
}
