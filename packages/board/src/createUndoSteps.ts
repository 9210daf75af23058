import type { BoardChange, NoteChange, Signed } from './BoardChange.ts';
import type { BoardStore, ChangeMeta } from './BoardStore.ts';

/** What somebody else did to a note of mine to undo. */
export type OthersChange = NoteChange & Signed;

/** What is known of one step, whoever keeps it. */
interface Step {
  readonly notes: Set<string>;
  /** Notes that this step made. */
  readonly made: Set<string>;
  /** Whose notes they are or were, and whether it did something to comments, or to sections and the legend. */
  readonly authors: Set<string>;
  hasComments: boolean;
  hasSections: boolean;
  /** How far others' changes had come when it began. */
  readonly at: number;
}

/** What a step was done to: what one needs to be allowed to change for taking it back. */
export type StepFacts = Readonly<Pick<Step, 'authors' | 'hasComments' | 'hasSections'>>;

/** The steps of undo, with what others have done since to their notes. */
export interface UndoSteps {
  /** What was just written belongs to this step. */
  written(step: object): void;
  factsOf(step: object): StepFacts | undefined;
  /** The latest of each kind, the latest last. */
  othersSince(step: object): readonly OthersChange[];
  /**
   * Whether others' work stands against taking a step back: all its notes are deleted, or somebody has written in a note
   * that it made and whose words would go with it.
   */
  isOverruled(step: object): boolean;
  destroy(): void;
}

/** Watches a store that is told of a transaction before undo is. */
export function createUndoSteps(store: BoardStore): UndoSteps {
  const steps = new WeakMap<object, Step>();
  const mine = new Set<string>();
  const others = new Map<string, Map<string, { change: OthersChange; at: number }>>();
  let count = 0;
  let latest: readonly BoardChange[] = [];

  const stop = store.subscribeChanges((changes, { isLocal }: ChangeMeta) => {
    const meant = changes.filter((change) => change.kind !== 'noteMoved' || !change.isPushed);
    if (isLocal) latest = meant;
    else for (const change of meant) if (isOfNote(change) && mine.has(change.note)) remember(change);
  });

  function remember(change: OthersChange): void {
    count += 1;
    const ofNote = others.get(change.note) ?? new Map();
    others.set(change.note, ofNote.set(change.kind, { change, at: count }));
  }

  function since(step: object): { change: OthersChange; at: number }[] {
    const { notes, at } = steps.get(step) ?? { notes: [], at: 0 };
    return [...notes]
      .flatMap((note) => [...(others.get(note)?.values() ?? [])])
      .filter((one) => one.at > at)
      .sort((a, b) => a.at - b.at);
  }

  return {
    written(step) {
      const known = steps.get(step) ?? newStep(count);
      steps.set(step, known);
      for (const change of latest) {
        if (!isOfNote(change)) {
          known.hasComments ||= change.kind.startsWith('comment');
          known.hasSections ||= !change.kind.startsWith('comment');
          continue;
        }
        known.notes.add(change.note);
        known.authors.add(change.author);
        mine.add(change.note);
        if (change.kind === 'noteAdded') known.made.add(change.note);
      }
      latest = [];
    },
    factsOf: (step) => steps.get(step),
    othersSince: (step) => since(step).map(({ change }) => change),
    isOverruled(step) {
      const { notes, made } = steps.get(step) ?? { notes: new Set<string>(), made: new Set<string>() };
      const changes = since(step).map(({ change }) => change);
      const did = (kind: OthersChange['kind'], note: string) =>
        changes.some((change) => change.kind === kind && change.note === note);
      if ([...made].some((note) => did('noteEdited', note) && store.getNote(note) !== undefined)) return true;
      return (
        notes.size > 0 &&
        [...notes].every((note) => did('noteDeleted', note) && store.getNote(note) === undefined)
      );
    },
    destroy: stop,
  };
}

const isOfNote = (change: BoardChange): change is OthersChange => change.kind.startsWith('note');

const newStep = (at: number): Step => ({
  notes: new Set(),
  made: new Set(),
  authors: new Set(),
  hasComments: false,
  hasSections: false,
  at,
});
