import type { Command, CommandOf, Role } from '@evenboard/protocol';
import type { Store, StoredPerson } from '../../storage/Store.ts';
import type { Beginning } from '../Beginning.ts';
import type { CreatedSession, NewSession } from '../createSession.ts';
import type { Documents } from '../Documents.ts';
import type { History } from '../history/History.ts';
import type { Presence } from '../Presence.ts';
import type { Decision, Facts, World } from '../referee/World.ts';
import type { Sealer } from '../Sealer.ts';

/** What a command is decided on. */
export interface CommandContext {
  readonly world: World;
  /** Who asks. */
  readonly person: StoredPerson;
  readonly facts: Facts;
  readonly documents: Documents;
  readonly presence: Pick<Presence, 'isOnline'>;
  readonly sealer: Pick<Sealer, 'seal'>;
  readonly store: Pick<
    Store,
    | 'findSessionByCode'
    | 'findTemplate'
    | 'deleteTemplate'
    | 'findLate'
    | 'findAct'
    | 'findGathered'
    | 'saveDecision'
    | 'findMoment'
    | 'forgetMoment'
    | 'loadDocument'
  >;
  readonly history: History;
  /** Begins another session. */
  readonly startSession: (request: NewSession, beginning: Beginning) => Promise<CreatedSession>;
  /** The origin under which who asks sees this server, for links. */
  readonly address: string;
}

/** Who may give a command, whether it is possible after the session has closed, and what it decides. */
export interface CommandRule<Type extends Command['type']> {
  readonly roles: readonly Role[];
  readonly whenClosed?: true;
  /** Its answer has keys in it, which are kept nowhere. */
  readonly saysKeys?: true;
  /** Throws a ProblemError where it cannot be done: nothing has changed then. */
  run(context: CommandContext, command: CommandOf<Type>): Decision | Promise<Decision>;
}

/** The rules of some commands. */
export type CommandRules<Type extends Command['type']> = { readonly [T in Type]: CommandRule<T> };

export const EVERYBODY: readonly Role[] = ['facilitator', 'participant', 'observer'];
export const WRITERS: readonly Role[] = ['facilitator', 'participant'];
export const FACILITATORS: readonly Role[] = ['facilitator'];
