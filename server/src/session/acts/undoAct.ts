import type { ActKind, CommandOf } from '@evenboard/protocol';
import { undoImport } from '../bringIn/undoImport.ts';
import type { CommandContext } from '../commands/CommandRule.ts';
import { undoGather } from '../gather/undoGather.ts';
import { ProblemError } from '../ProblemError.ts';
import { letBackIn } from '../referee/people/removePerson.ts';
import type { Decision } from '../referee/World.ts';
import type { WaysBack } from './newAct.ts';
import { openAgain } from './openAgain.ts';
import { undoDeletion } from './undoDeletion.ts';

type Undo<Kind extends ActKind> = {
  /** Whether it is possible when the session has closed. */
  readonly whenClosed?: true;
  undo(context: CommandContext, wayBack: WaysBack[Kind]): Decision | Promise<Decision>;
};

/** How each kind of act is taken back. */
const UNDO: { readonly [Kind in ActKind]?: Undo<Kind> } = {
  gather: { undo: undoGather },
  deletion: { undo: undoDeletion },
  import: { undo: undoImport },
  removal: {
    whenClosed: true,
    undo: ({ world }, { participant }) => letBackIn(world, { type: 'letBackIn', participant }),
  },
  closing: { whenClosed: true, undo: openAgain },
};

/** Takes an act back, once. */
export async function undoAct(context: CommandContext, { act: id }: CommandOf<'undoAct'>): Promise<Decision> {
  const { world, person, facts, store, history } = context;
  const act = await store.findAct(world.stored.id, id);
  if (act === undefined) {
    throw new ProblemError(
      'no_such_thing',
      'There is no such act in this session, or it is too long ago. Nothing was changed.',
    );
  }
  // That each kind has its own way back TypeScript cannot follow through the table.
  const way = UNDO[act.kind] as Undo<ActKind> | undefined;
  const { wayBack, ...undone } = { ...act, undoneAt: act.undoneAt ?? facts.now };
  if (act.undoneAt !== undefined || wayBack === undefined || way === undefined) throw cannotBeUndone();
  if (!way.whenClosed && world.stored.closesAt !== undefined && facts.now >= world.stored.closesAt) {
    throw new ProblemError(
      'session_closed',
      'This session has closed and can only be read now. Nothing was changed. Open it again first, then take this back.',
    );
  }
  // What may be done to a closed session changes no board.
  if (!way.whenClosed) await history.tryToKeep(world, { kind: 'undo', by: person.id });
  const decision = await way.undo(context, wayBack as WaysBack[ActKind]);
  return { ...decision, acts: [...(decision.acts ?? []), undone], result: { ...decision.result, act: id } };
}

function cannotBeUndone(): ProblemError {
  return new ProblemError(
    'wrong_moment',
    'This has been taken back already, or cannot be taken back any more. Nothing was changed.',
  );
}
