import { SYNC } from '@evenboard/protocol';
import * as Y from 'yjs';
import type { Commit } from './Committer.ts';
import type { Connection } from './Connection.ts';
import { wireFrame, writeSync } from './frames.ts';
import { PresencePace } from './PresencePace.ts';
import type { RelayFigures } from './RelayFigures.ts';
import type { RoomAwareness } from './RoomAwareness.ts';
import { roomPace } from './roomPace.ts';

interface RoomDeliveryOptions {
  connections: ReadonlySet<Connection>;
  awareness: RoomAwareness<Connection>;
  figures: Pick<RelayFigures, 'deliveries'>;
  /** Whether everything applied is on disk: what is not will go out soon. */
  isSettled(): boolean;
}

/** Brings to all connections of a room what is new of the document, and who shows what where. */
export class RoomDelivery {
  readonly #options: RoomDeliveryOptions;
  readonly #pace: PresencePace;

  constructor(options: RoomDeliveryOptions) {
    this.#options = options;
    this.#pace = new PresencePace(
      () => roomPace(options.connections.size),
      () => this.#sendPresence(),
    );
  }

  /** Who shows what where has changed: it goes out when it is due. */
  presenceWanted(): void {
    this.#pace.wanted();
  }

  /** Sends what is on disk now, and presence with it where that is due: one write for each connection, framed once for all. */
  send(commits: readonly Commit<Connection | undefined>[]): void {
    const { connections, figures } = this.#options;
    const changes = commits.length === 0 ? undefined : changesOf(commits);
    const presence = changes === undefined || this.#pace.mayGoAlong() ? this.#takePresence() : undefined;
    if (changes === undefined && presence === undefined) return;
    const both = changes && presence && Buffer.concat([changes.frame, presence.frame]);
    for (const connection of connections) {
      const own = changes === undefined || changes.from === connection ? undefined : changes;
      const shown = presence === undefined || presence.from === connection ? undefined : presence;
      if (own) {
        connection.deliver(own.update, shown && both ? both : own.frame);
        figures.deliveries += 1;
      }
      if (!own && shown) connection.deliverPresence(shown.frame);
    }
  }

  destroy(): void {
    this.#pace.destroy();
  }

  /** What is on its way to the disk takes it along: one write less for each connection. */
  #sendPresence(): void {
    if (this.#options.isSettled()) this.send([]);
  }

  #takePresence() {
    this.#pace.sent();
    const changed = this.#options.awareness.takeChanged();
    return changed && { from: changed.from, frame: wireFrame(changed.message) };
  }
}

/** These changes as one, and the connection that has them already where all of them came from it. */
function changesOf(commits: readonly Commit<Connection | undefined>[]) {
  const update = Y.mergeUpdates(commits.flatMap(({ entry }) => entry.update ?? []));
  const first = commits[0]?.origin;
  const isAllFromFirst = commits.every(({ origin }) => origin === first);
  return {
    update,
    frame: wireFrame(writeSync(SYNC.update, update)),
    from: isAllFromFirst ? first : undefined,
  };
}
