import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import {
  CLOSE,
  type CloseCode,
  type DocumentAddress,
  LIMITS,
  MESSAGE,
  type ParticipantId,
  parseDocumentName,
  RESTART,
} from '@evenboard/protocol';
import type { Logger } from 'pino';
import { WebSocket, WebSocketServer } from 'ws';
import type { Store } from '../storage/Store.ts';
import type { Access, Authorization, Person } from './Access.ts';
import { Connection, type SlowLimits } from './Connection.ts';
import { OnlinePeople } from './OnlinePeople.ts';
import { createRelayFigures, type RelayFigures } from './RelayFigures.ts';
import type { RoomOptions } from './Room.ts';
import { Rooms } from './Rooms.ts';
import { readUpgrade, SUBPROTOCOL, SYNC_PATH, type UpgradeRequest } from './readUpgrade.ts';

export interface RelayOptions {
  store: Store;
  access: Access;
  log: Logger;
  rateLimits: boolean;
  /** The server's clock, in milliseconds. */
  now?: () => number;
  /** How long a connection may be silent before it gets the keep-alive message. */
  keepAliveMs?: number;
  slow?: SlowLimits;
  /** Where it counts what it does. */
  figures?: RelayFigures;
}

export interface Match {
  sessionId: string;
  participantId?: string;
  /** Name of one document, as in `documentName`. */
  document?: string;
}

/** Each connection is looked at once a second; the rest of the difference is for a slow line. */
const KEEP_ALIVE_MS = LIMITS.silenceMs - 5_000;
const SLOW: SlowLimits = { holdBytes: 1024 * 1024, stalledMs: 10_000, maxBytes: 64 * 1024 * 1024 };
const YOURS_CHANGED = Uint8Array.of(MESSAGE.yoursChanged);
/** How long a client has to answer the closing handshake of a restart. */
const FAREWELL_MS = 1_000;

/** `ws` closes an oversized message with 1009; the contract has a code of its own for it. */
class RelaySocket extends WebSocket {
  override close(code?: number, reason?: string | Buffer): void {
    super.close(code === 1009 ? CLOSE.tooLarge : code, reason);
  }
}

/** What the server's other parts are told of documents. */
type Told = Pick<RoomOptions, 'onDeletion' | 'onBigAct' | 'onCommitted'>;

/** Who is connected: lets people in to their documents, looks after their lines, and sends them away. */
export class RelaySockets {
  readonly rooms: Rooms;
  readonly listeners: { readonly [Name in keyof Told]: Told[Name][] } = {
    onDeletion: [],
    onBigAct: [],
    onCommitted: [],
  };
  readonly connections = new Set<Connection>();
  readonly #options: RelayOptions;
  readonly #figures: RelayFigures;
  readonly #online: OnlinePeople;
  readonly #server = new WebSocketServer({
    noServer: true,
    WebSocket: RelaySocket,
    maxPayload: LIMITS.syncFrameBytes,
    perMessageDeflate: false,
    handleProtocols: (offered) => (offered.has(SUBPROTOCOL) ? SUBPROTOCOL : false),
  });
  readonly #keepAliveMs: number;
  readonly #timer: NodeJS.Timeout;
  #isDraining = false;

  constructor(options: RelayOptions) {
    this.#options = options;
    const { store, log, access, now = Date.now, figures = createRelayFigures() } = options;
    this.#figures = figures;
    this.rooms = new Rooms({
      store,
      log,
      now,
      figures,
      onLate: ({ name }, participants) => {
        const address = parseDocumentName(name);
        if (address) access.lateChanged?.(address.sessionId, participants);
      },
      hidden: (name) => {
        const address = parseDocumentName(name);
        return (address && access.hidden?.(address)) ?? 'nothing';
      },
      onDeletion: (deleted) => {
        for (const listener of this.listeners.onDeletion) listener(deleted);
      },
      onBigAct: (done) => {
        for (const listener of this.listeners.onBigAct) listener(done);
      },
      onCommitted: (document) => {
        for (const listener of this.listeners.onCommitted) listener(document);
      },
    });
    this.#online = new OnlinePeople(options.access);
    this.#keepAliveMs = options.keepAliveMs ?? KEEP_ALIVE_MS;
    this.#timer = setInterval(() => this.#check(), Math.min(1000, this.#keepAliveMs));
    this.#timer.unref();
  }

  attach(server: Server): void {
    server.on('upgrade', (request, socket, head) => {
      if (request.url?.startsWith(SYNC_PATH)) this.#upgrade(request, socket, head);
      else if (server.listenerCount('upgrade') === 1)
        socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n');
    });
  }

  close(match: Match, code: CloseCode): void {
    const isMeant = ({ address, person, name }: Connection) =>
      address.sessionId === match.sessionId &&
      (match.participantId === undefined || person.id === match.participantId) &&
      (match.document === undefined || name === match.document);
    for (const connection of [...this.connections]) if (isMeant(connection)) connection.close(code);
    if (code !== CLOSE.noSuchDocument || match.participantId !== undefined) return;
    this.rooms.discard((name) =>
      match.document === undefined ? name.startsWith(`${match.sessionId}/`) : name === match.document,
    );
  }

  peopleOn(name: string): ReadonlySet<ParticipantId> {
    const here = [...this.connections].filter((connection) => connection.name === name);
    return new Set(here.map(({ person }) => person.id));
  }

  tellYours({ sessionId, participantId }: { sessionId: string; participantId: ParticipantId }): void {
    for (const connection of this.connections) {
      const { address, person } = connection;
      if (address.sessionId === sessionId && person.id === participantId) connection.send(YOURS_CHANGED);
    }
  }

  async drain(): Promise<void> {
    this.#isDraining = true;
    clearInterval(this.#timer);
    const open = [...this.#server.clients];
    const closed = open.map(
      (socket) => new Promise<void>((resolve) => socket.once('close', () => resolve())),
    );
    // Said first: who is sent away for another reason may come back at once.
    for (const socket of open) socket.close(CLOSE.restarting, RESTART);
    for (const connection of [...this.connections]) connection.close(CLOSE.restarting);
    await this.rooms.settled();
    const farewell = setTimeout(() => {
      for (const socket of open) socket.terminate();
    }, FAREWELL_MS);
    await Promise.all(closed);
    clearTimeout(farewell);
    await this.rooms.settled();
  }

  #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    socket.on('error', () => socket.destroy());
    this.#server.handleUpgrade(request, socket, head, (webSocket) => {
      webSocket.on('error', (error) => this.#options.log.debug({ err: error }, 'a connection failed'));
      // Nothing is read before it is known who this is and the document is loaded.
      webSocket.pause();
      this.#open(webSocket, socket, readUpgrade(request)).catch((error: unknown) => {
        this.#options.log.error({ err: error }, 'a document could not be opened');
        webSocket.resume();
        webSocket.close(CLOSE.restarting);
      });
    });
  }

  async #open(socket: WebSocket, stream: Duplex, upgrade: UpgradeRequest): Promise<void> {
    const { address } = upgrade;
    const answer = await this.#authorize(upgrade);
    if (!address || !answer.ok || this.#isDraining) {
      socket.resume();
      socket.close(this.#isDraining ? CLOSE.restarting : answer.ok ? CLOSE.noSuchDocument : answer.code);
      return;
    }
    await this.rooms.using(upgrade.name, (room) => {
      socket.resume();
      const refusal = this.#isDraining ? CLOSE.restarting : this.#refusal(answer, address);
      if (refusal !== undefined) socket.close(refusal);
      if (socket.readyState !== socket.OPEN) return;
      const connection = this.#createConnection(socket, stream, address, upgrade.name, answer);
      room.join(connection);
    });
  }

  async #authorize(upgrade: UpgradeRequest): Promise<Authorization> {
    const { access } = this.#options;
    const { address } = upgrade;
    // A token that the client shows itself, unlike a cookie, proves that no other site's page is behind the request.
    const bearer = upgrade.bearer ?? upgrade.protocolToken;
    if (!access.isAllowedOrigin(upgrade.origin, upgrade.host, bearer !== undefined)) {
      return { ok: false, code: CLOSE.notAllowed };
    }
    if (!address) return { ok: false, code: CLOSE.noSuchDocument };
    const { sessionId } = address;
    const token = bearer ?? access.cookieToken(upgrade.cookie, sessionId);
    const answer = await access.authorize({ sessionId, token, address });
    if (answer.ok && address.kind === 'desk' && !answer.isFacilitator) {
      return { ok: false, code: CLOSE.notAllowed };
    }
    return answer;
  }

  #refusal(
    { person, onlyHandsIn = false }: { person: Person; onlyHandsIn?: boolean },
    address: DocumentAddress,
  ): CloseCode | undefined {
    return this.#options.access.refusal?.(person, address, onlyHandsIn);
  }

  #createConnection(
    socket: WebSocket,
    stream: Duplex,
    address: DocumentAddress,
    name: string,
    { person, isFacilitator, onlyHandsIn = false }: Extract<Authorization, { ok: true }>,
  ): Connection {
    const { access, rateLimits, slow } = this.#options;
    const connection = new Connection({
      socket,
      stream,
      address,
      name,
      person,
      onlyHandsIn,
      currentPerson: () => access.findPerson?.(address.sessionId, person.id) ?? person,
      sender: {
        id: person.id,
        isFacilitator,
        rights: () => access.rights(person.id, address),
        isProxy: (participant) => access.isProxy?.(address.sessionId, participant),
      },
      onAcknowledged: (seconds) => this.#figures.onAcknowledged(seconds),
      isRateLimited: rateLimits,
      slow: slow ?? SLOW,
    });
    this.connections.add(connection);
    this.#online.opened(address, person);
    access.opened?.(address);
    connection.onEnd = () => {
      this.connections.delete(connection);
      if (connection.closeCode === CLOSE.refused) this.#figures.refused += 1;
      if (connection.closeCode === CLOSE.tooSlow) this.#figures.tooSlow += 1;
      this.#online.closed(address, person);
    };
    return connection;
  }

  #check(): void {
    const now = performance.now();
    for (const connection of [...this.connections]) {
      connection.check(now, this.#keepAliveMs);
      const refusal = this.#refusal(connection, connection.address);
      if (refusal !== undefined) connection.close(refusal);
    }
  }
}
