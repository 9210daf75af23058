import { useAnnouncer } from '../announce/index.ts';
import type { CommandId } from '../command/index.ts';
import { usePlaceHistory, useRoomSession } from '../hooks/index.ts';
import { addressPlace, addressWords, asOfWords, useNoteActions } from '../note/index.ts';
import { afterDialog } from '../ui/afterDialog.ts';
import type { PaletteEntry } from './paletteEntries.ts';

/** Runs commands of the page, which stands above the palette. */
export interface CommandRunner {
  run(command: CommandId): boolean;
  can(command: CommandId): boolean;
}

/** Does what a line of the palette says, after the palette has closed and the focus is where it acts. */
export function usePaletteChoice(page: CommandRunner, onClose: () => void): (entry: PaletteEntry) => void {
  const room = useRoomSession();
  const announcer = useAnnouncer();
  const history = usePlaceHistory();
  const notes = useNoteActions();

  function go(address: string, catchUp: boolean) {
    if (catchUp) room.hold.end('frozen');
    // Read now: where changes were let in, the address is everybody's.
    const place = addressPlace(room.store, address);
    if ('problem' in place) return announcer.say(place.problem);
    history.remember();
    room.current.setCell(place.cell);
    notes.focusCurrent();
    if (asOfWords(room) !== undefined) announcer.say(`${addressWords(room, place.cell)}.`);
  }

  function run(command: CommandId) {
    if (page.run(command)) return;
    notes.focusCurrent();
    notes.run(command);
  }

  function act(entry: PaletteEntry): void {
    if (entry.kind === 'go') go(entry.address, entry.catchUp);
    else if (entry.kind === 'command') run(entry.command);
    else if (entry.kind === 'vote')
      void notes.voting.vote(entry.vote, entry.ballot.numbers, entry.ballot.remark);
  }

  return (entry) => {
    if (entry.kind === 'refusal') return announcer.say(entry.said);
    onClose();
    afterDialog(() => act(entry));
  };
}
