import {
  addNote,
  addSection,
  type Board,
  type BoardStore,
  deleteNotes,
  deleteSection,
  editNoteText,
  moveNote,
  moveSection,
  NOTE_COLOURS,
  noteText,
  renameSection,
} from '@evenboard/board';
import { oneOf } from './seededRandom.ts';

/** What somebody may do, each as often as its number says. */
export type Weights = Readonly<Partial<Record<ChangeKind, number>>>;

interface Scene {
  readonly board: Board;
  readonly store: BoardStore;
  readonly random: () => number;
  /** The participant who does it. */
  readonly author: string;
  /** Left alone: this note and its section. */
  readonly keptNote?: string | undefined;
  /** Never more notes than this, and seldom fewer than four fifths of it. */
  readonly mostNotes: number;
  readonly sections: number;
}

const WORDS = 'rest bus queue name door light paper stairs train garden letter quiet table winter'.split(' ');
const LAST_PICKED_ROW = 16;

const words = (random: () => number, most: number) =>
  Array.from({ length: 1 + Math.floor(random() * most) }, () => oneOf(random, WORDS)).join(' ');

/** Does one random thing to the board, and tells it in one line. */
export function randomChange(scene: Scene, weights: Weights): string {
  const kinds = Object.keys(CHANGES) as ChangeKind[];
  const all = kinds.flatMap((kind) => Array<ChangeKind>(weights[kind] ?? 0).fill(kind));
  return CHANGES[oneOf(scene.random, all)](scene);
}

type ChangeKind = keyof typeof CHANGES;

const CHANGES = {
  add(scene: Scene): string {
    if (scene.store.getNoteCount() >= scene.mostNotes) return CHANGES.delete(scene);
    const { board, store, random, author } = scene;
    const { id: section } = oneOf(random, changeable(scene));
    const row = random() < 0.5 ? undefined : pickRow(scene);
    const colour = oneOf(random, NOTE_COLOURS);
    const id = addNote(board, { section, row, text: words(random, 18), colour, author });
    return `adds ${addressOf(store, id)}${row === undefined ? '' : ', pushing what was there'}`;
  },
  edit(scene: Scene): string {
    const { board, store, random } = scene;
    const id = pickNote(scene);
    const text = id === undefined ? undefined : noteText(board, id)?.toString();
    if (id === undefined || text === undefined) return CHANGES.add(scene);
    const isAtEnd = random() < 0.5;
    const word = words(random, 2);
    const splice = isAtEnd ? { at: text.length, insert: ` ${word}` } : { at: 0, insert: `${word} ` };
    editNoteText(board, id, { ...splice, remove: 0 });
    return `writes "${word}" at the ${isAtEnd ? 'end' : 'start'} of ${addressOf(store, id)}`;
  },
  move(scene: Scene): string {
    const id = pickNote(scene);
    if (id === undefined) return CHANGES.add(scene);
    const from = addressOf(scene.store, id);
    const { id: section } = oneOf(scene.random, changeable(scene));
    moveNote(scene.board, id, { section, row: pickRow(scene) });
    return `moves ${from} to ${addressOf(scene.store, id)}`;
  },
  delete(scene: Scene): string {
    const id = pickNote(scene);
    if (id === undefined || scene.store.getNoteCount() < scene.mostNotes * 0.8) return CHANGES.add(scene);
    const address = addressOf(scene.store, id);
    deleteNotes(scene.board, [id]);
    return `deletes ${address}`;
  },
  addSection(scene: Scene): string {
    if (scene.store.getSections().length > scene.sections * 1.5) return CHANGES.deleteSection(scene);
    const index = Math.floor(scene.random() * scene.store.getSections().length);
    const id = addSection(scene.board, { title: words(scene.random, 20), index });
    return `adds section ${letterOf(scene, id)}`;
  },
  renameSection(scene: Scene): string {
    const { id } = oneOf(scene.random, scene.store.getSections());
    renameSection(scene.board, id, words(scene.random, 30));
    return `renames section ${letterOf(scene, id)}`;
  },
  moveSection(scene: Scene): string {
    const { id } = oneOf(scene.random, scene.store.getSections());
    const from = letterOf(scene, id);
    moveSection(scene.board, id, Math.floor(scene.random() * scene.store.getSections().length));
    return `moves section ${from} to ${letterOf(scene, id)}`;
  },
  deleteSection(scene: Scene): string {
    const removable = changeable(scene).filter(({ isUnsorted }) => !isUnsorted);
    if (removable.length <= scene.sections * 0.5) return CHANGES.addSection(scene);
    const { id } = oneOf(scene.random, removable);
    const letter = letterOf(scene, id);
    deleteSection(scene.board, id);
    return `deletes section ${letter}`;
  },
};

function changeable({ store, keptNote }: Scene) {
  const kept = keptNote === undefined ? undefined : store.cellOf(keptNote)?.section;
  return store.getSections().filter(({ id }) => id !== kept);
}

/** Found by its place, which is the same in every run of a seed; ids are not. */
function pickNote(scene: Scene): string | undefined {
  const { store, random } = scene;
  const columns = changeable(scene).map(({ id }) => store.getColumn(id).cells);
  const filled = columns.flatMap((cells) => cells.filter((note) => note !== undefined));
  return filled.length === 0 ? undefined : oneOf(random, filled);
}

function pickRow({ random }: Scene): number {
  return 2 + Math.floor(random() * LAST_PICKED_ROW);
}

function addressOf(store: BoardStore, note: string): string {
  const cell = store.cellOf(note);
  return cell === undefined ? 'a note' : store.addressOf(cell);
}

function letterOf({ store }: Scene, section: string): string {
  return store.getSection(section)?.letter ?? '?';
}
