import { type BoardStore, type Cell, parseAddress } from '@evenboard/board';
import { COMMANDS, type Command, type CommandId, chordsOf, chordsWords } from '../command/index.ts';
import { t } from '../messages/t.ts';
import { addressPlace, clockWords } from '../note/index.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { matchRank } from './matchCommand.ts';

/** One line of the palette, and what Enter does on it. */
export type PaletteEntry = { readonly id: string; readonly words: string; readonly keys?: string } & (
  | { readonly kind: 'command'; readonly command: CommandId }
  /** `catchUp`: others' changes are let in first, so that the address is everybody's. */
  | { readonly kind: 'go'; readonly address: string; readonly catchUp: boolean }
  /** Cannot be done now; what is said instead. */
  | { readonly kind: 'refusal'; readonly said: string }
);

interface PaletteSource {
  room: RoomSession;
  can(command: CommandId): boolean;
}

const TEXT_LENGTH = 60;

function placeWords(store: BoardStore, address: string, cell: Cell): string {
  const note = store.noteAt(cell);
  const text = note === undefined ? undefined : store.getNote(note)?.text;
  if (text === undefined) return t('palette.goToEmpty', { address });
  return t('palette.goTo', { address, text: text.slice(0, TEXT_LENGTH) });
}

/** "C4": go there. While changes are held, the same address may be another note for everybody else. */
function goEntries({ store, hold }: RoomSession, typed: string): readonly PaletteEntry[] {
  const words = typed.replace(/\s+/g, '');
  if (parseAddress(words) === undefined) return [];
  const place = addressPlace(store, words);
  if ('problem' in place) return [{ id: 'go', kind: 'refusal', words: place.problem, said: place.problem }];
  const address = store.addressOf(place.cell);
  const held = hold.held.get();
  if (held?.reasons.includes('frozen') !== true)
    return [{ id: 'go', kind: 'go', address, catchUp: false, words: placeWords(store, address, place.cell) }];
  const time = clockWords(held.sinceMs);
  return [
    { id: 'catchUp', kind: 'go', address, catchUp: true, words: t('palette.catchUp', { address }) },
    { id: 'go', kind: 'go', address, catchUp: false, words: t('palette.asOf', { address, time }) },
  ];
}

/** The numbers in "vote 3 7"; `undefined` where the words are none such. */
export function parseVote(typed: string): readonly number[] | undefined {
  const [word = '', ...numbers] = typed
    .trim()
    .toLowerCase()
    .split(/[\s,]+/);
  if (word !== t('palette.voteWord') || !numbers.every((number) => /^\d+$/.test(number))) return undefined;
  return numbers.map(Number);
}

/** Voting by number stands here. Until there are votes it says that none is open. */
function voteEntries(typed: string): readonly PaletteEntry[] {
  const numbers = parseVote(typed);
  if (numbers === undefined) return [];
  const words = t('palette.noVote', { numbers: numbers.join(' ') });
  return [{ id: 'vote', kind: 'refusal', words, said: t('palette.noVoteSaid') }];
}

/** Steps from place to place come last: who looks for a command here can take a step without it. */
const isStep = ({ group, where }: Command) => group === 'go' && where === 'view';
const LISTED: readonly (Command & { id: CommandId })[] = [
  ...COMMANDS.filter((command) => !isStep(command)),
  ...COMMANDS.filter(isStep),
];

function commandEntries(typed: string, can: PaletteSource['can']): readonly PaletteEntry[] {
  return LISTED.filter(({ id }) => id !== 'palette' && can(id))
    .map(({ id }) => {
      const [words, keys] = [t(`command.${id}`), chordsWords(chordsOf(id))];
      return {
        rank: matchRank(typed, words, keys),
        entry: { id, kind: 'command' as const, command: id, words, keys },
      };
    })
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .map(({ entry }) => entry);
}

/** What typed words can mean, the likeliest first. */
export function paletteEntries(typed: string, { room, can }: PaletteSource): readonly PaletteEntry[] {
  const commands = commandEntries(typed, can);
  const special = [...goEntries(room, typed), ...voteEntries(typed)];
  // An address that is none may still be a key: "F6" on a board without a section F.
  const isRefused = special.every(({ kind }) => kind === 'refusal');
  return isRefused ? [...commands, ...special] : [...special, ...commands];
}
