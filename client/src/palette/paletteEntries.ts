import { type BoardStore, type Cell, parseAddress } from '@evenboard/board';
import { COMMANDS, type Command, type CommandId, chordsOf, chordsWords } from '../command/index.ts';
import { t } from '../messages/t.ts';
import { addressPlace, clockWords, readBallot } from '../note/index.ts';
import type { Vote } from '../session/readVotes.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { voteInHand } from '../session/voteInHand.ts';
import { matchRank } from './matchCommand.ts';

/** Numbers that can be voted for, and what is to be said of those that cannot. */
interface Ballot {
  readonly numbers: readonly number[];
  readonly remark?: string;
}

/** One line of the palette, and what Enter does on it. */
export type PaletteEntry = { readonly id: string; readonly words: string; readonly keys?: string } & (
  | { readonly kind: 'command'; readonly command: CommandId }
  /** `catchUp`: others' changes are let in first, so that the address is everybody's. */
  | { readonly kind: 'go'; readonly address: string; readonly catchUp: boolean }
  | { readonly kind: 'vote'; readonly vote: Vote; readonly ballot: Ballot }
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

/** What stands behind "vote" where it has a number in it: "3 7", "3 and 7"; `undefined` where the words are none such. */
export function parseVote(typed: string): string | undefined {
  const [word = '', ...rest] = typed.trim().split(/\s+/);
  const numbers = rest.join(' ');
  return word.toLowerCase() === t('palette.voteWord') && /^\D{0,8}\d/.test(numbers) ? numbers : undefined;
}

/** "vote 3 7": what that stands for in the vote that is open, or why it cannot be. */
function voteEntries({ votes, ballots }: RoomSession, typed: string): readonly PaletteEntry[] {
  const numbers = parseVote(typed);
  if (numbers === undefined) return [];
  const refusal = (words: string, said: string) => [{ id: 'vote', kind: 'refusal' as const, words, said }];
  const vote = voteInHand(votes.get().values());
  if (vote?.state !== 'open') return refusal(t('palette.noVote', { numbers }), t('palette.noVoteSaid'));
  const read = readBallot(numbers, vote, ballots.get().get(vote.id)?.numbers);
  if ('problem' in read) return refusal(read.problem, read.problem);
  const texts = read.numbers.map((one) => vote.candidates.find(({ number }) => number === one)?.text ?? '');
  const words = t('palette.vote', {
    numbers: read.numbers.join(' '),
    texts: texts.map((text) => text.slice(0, TEXT_LENGTH)).join(' · '),
  });
  return [{ id: 'vote', kind: 'vote', words, vote, ballot: read }];
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
  const special = [...goEntries(room, typed), ...voteEntries(room, typed)];
  // An address that is none may still be a key: "F6" on a board without a section F.
  const isRefused = special.every(({ kind }) => kind === 'refusal');
  return isRefused ? [...commands, ...special] : [...special, ...commands];
}
