import type { Logger } from 'pino';
import type { Store } from '../../storage/Store.ts';
import type { DeletedAtOnce, Documents } from '../Documents.ts';
import type { LiveSession } from '../LiveSession.ts';
import type { Referee } from '../Referee.ts';
import { closingAct } from './closingAct.ts';
import { deletionAct } from './deletionAct.ts';

/** Lists the acts that are no commands. */
export interface ActKeeper {
  /** The session has closed; asked as often as one likes. */
  closed(session: LiveSession): void;
  /** Somebody has deleted much at once. */
  deleted(session: LiveSession, deleted: DeletedAtOnce): void;
}

export function createActKeeper(parts: {
  store: Pick<Store, 'findAct'>;
  documents: Documents;
  referee: Referee;
  log: Logger;
}): ActKeeper {
  const { store, documents, referee, log } = parts;

  function keep(session: LiveSession, find: () => ReturnType<typeof deletionAct>): void {
    session
      .exclusive(async () => {
        if (session.isErased) return;
        const act = await find();
        if (act !== undefined && (await store.findAct(session.stored.id, act.id)) === undefined) {
          await referee.keep(session, { acts: [act] });
        }
      })
      .catch((error: unknown) => {
        log.error(
          { err: error, session: session.stored.id },
          'an act could not be listed; what it did stands',
        );
      });
  }

  return {
    closed: (session) => keep(session, async () => closingAct(session.world, referee.facts().now)),
    deleted: (session, deleted) => keep(session, () => deletionAct(documents, deleted, referee.facts())),
  };
}
