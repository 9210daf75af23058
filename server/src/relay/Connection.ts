import type { Duplex } from 'node:stream';
import {
  CLOSE,
  type CloseCode,
  type DocumentAddress,
  KEEP_ALIVE,
  SYNC,
  writeSaved,
} from '@evenboard/protocol';
import type { RawData, WebSocket } from 'ws';
import * as Y from 'yjs';
import type { Person } from './Access.ts';
import { Acknowledgements } from './Acknowledgements.ts';
import { type ClientMessage, readClientMessage, wireFrame, writeSync } from './frames.ts';
import type { Sender } from './guard/checkUpdate.ts';
import { RateLimit } from './RateLimit.ts';

/** When a client that does not read is held back, and when it is let go. */
export interface SlowLimits {
  /** Above this much unsent, updates are collected instead of sent. */
  holdBytes: number;
  /** Held back for this long without reading anything: closed. */
  stalledMs: number;
  /** Unsent or collected, at most. */
  maxBytes: number;
}

export interface ConnectionOptions {
  socket: WebSocket;
  /** What the WebSocket is spoken over. */
  stream: Duplex;
  address: DocumentAddress;
  name: string;
  person: Person;
  /** It is told nothing of the document: what it brings is taken in, and no more. */
  onlyHandsIn: boolean;
  /** Who that is now: a name may have changed since the connection was opened. */
  currentPerson(): Person;
  sender: Sender;
  /** How long this client has waited to hear that a change is on disk, in seconds. */
  onAcknowledged(seconds: number): void;
  isRateLimited: boolean;
  slow: SlowLimits;
}

/** What a connection hands on to its room. */
export interface Receiver {
  receive(connection: Connection, message: ClientMessage): void;
  leave(connection: Connection): void;
}

/** One client on one document: frames in, frames out, and how well it keeps up. */
export class Connection {
  readonly address: DocumentAddress;
  /** The document's name. */
  readonly name: string;
  readonly person: Person;
  readonly onlyHandsIn: boolean;
  readonly currentPerson: () => Person;
  readonly sender: Sender;
  /** Called once, when it is over. */
  onEnd: () => void = () => undefined;
  readonly saved: Acknowledgements;
  /** The server has asked for what it lacks, and the answer is still to come. */
  isAsked = false;
  /** Updates that build on what is not there yet, in order, until that answer has come. */
  putOff: Uint8Array[] = [];
  readonly #socket: WebSocket;
  readonly #stream: Duplex;
  readonly #slow: SlowLimits;
  readonly #rate: RateLimit | undefined;
  #receiver: Receiver | undefined;
  #closeCode: CloseCode | undefined;
  #lastSentAt = performance.now();
  #lastHeardAt = performance.now();
  #lastPingAt = performance.now();
  #collected: Uint8Array[] = [];
  #collectedBytes = 0;
  #isHeldBack = false;
  #progress = { buffered: 0, at: 0 };

  constructor(options: ConnectionOptions) {
    const { socket, stream, slow, isRateLimited } = options;
    this.#socket = socket;
    this.#stream = stream;
    this.address = options.address;
    this.name = options.name;
    this.person = options.person;
    this.onlyHandsIn = options.onlyHandsIn;
    this.currentPerson = options.currentPerson;
    this.sender = options.sender;
    this.#slow = slow;
    this.#rate = isRateLimited ? new RateLimit(performance.now()) : undefined;
    this.saved = new Acknowledgements(
      (count) => this.send(writeSaved(count)),
      (seconds) => options.onAcknowledged(seconds),
    );
  }

  /** The code with which the server closed it. */
  get closeCode(): CloseCode | undefined {
    return this.#closeCode;
  }

  /** What still waits of it is not looked at any more. */
  get isClosedByServer(): boolean {
    return this.#closeCode !== undefined;
  }

  listen(receiver: Receiver): void {
    this.#receiver = receiver;
    this.#socket.on('message', (data, isBinary) => this.#hear(data, isBinary));
    this.#socket.on('pong', () => {
      this.#lastHeardAt = performance.now();
    });
    this.#socket.on('close', () => this.#end());
    // Told only when something waited, and then when nothing does any more.
    this.#stream.on('drain', () => this.#catchUp());
  }

  /** Sends a message. */
  send(message: Uint8Array): void {
    this.#write(wireFrame(message));
  }

  /** Sends a frame as it is. `done` is told when it is on its way, or will never be. */
  sendFrame(frame: Buffer, done: () => void): void {
    if (this.#socket.readyState === this.#socket.OPEN) this.#write(frame, done);
    else done();
  }

  /**
   * Sends an update, or keeps it for later where the client does not keep up.
   * @param frame the update as it goes over the wire, with presence behind it or without
   */
  deliver(update: Uint8Array, frame: Buffer): void {
    if (this.isClosedByServer || this.onlyHandsIn) return;
    if (!this.#isHeldBack && this.#socket.bufferedAmount <= this.#slow.holdBytes) {
      this.#write(frame);
      return;
    }
    if (!this.#isHeldBack) this.#progress = { buffered: this.#socket.bufferedAmount, at: performance.now() };
    this.#isHeldBack = true;
    this.#collected.push(update);
    this.#collectedBytes += update.length;
    if (this.#collectedBytes > this.#slow.maxBytes) this.close(CLOSE.tooSlow);
  }

  /** Presence is not worth collecting: who is held back gets the newest states afterwards. */
  deliverPresence(frame: Buffer): void {
    if (!this.#isHeldBack && !this.onlyHandsIn) this.#write(frame);
  }

  /** Whole frames go to the stream below the WebSocket, which writes none in parts: nothing comes between. */
  #write(frame: Buffer, done?: () => void): void {
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    this.#lastSentAt = performance.now();
    this.#stream.write(frame, done);
    if (this.#socket.bufferedAmount > this.#slow.maxBytes) this.close(CLOSE.tooSlow);
  }

  /** Called about once a second: keeps it alive, and lets go of a client that has stalled. */
  check(now: number, keepAliveMs: number): void {
    if (now - this.#lastSentAt >= keepAliveMs) this.send(KEEP_ALIVE);
    // A peer whose network has gone answers no ping; without one nobody would ever notice.
    if (now - Math.max(this.#lastHeardAt, this.#lastPingAt) >= keepAliveMs) {
      this.#lastPingAt = now;
      if (this.#socket.readyState === this.#socket.OPEN) this.#socket.ping();
    }
    // One that does not read answers none either: stalling below decides about it.
    if (!this.#isHeldBack && now - this.#lastHeardAt > keepAliveMs * 4) this.#socket.terminate();
    if (!this.#isHeldBack) return;
    const buffered = this.#socket.bufferedAmount;
    if (buffered < this.#progress.buffered) this.#progress = { buffered, at: now };
    else if (now - this.#progress.at > this.#slow.stalledMs) this.close(CLOSE.tooSlow);
  }

  close(code: CloseCode): void {
    if (this.#closeCode !== undefined) return;
    this.#closeCode = code;
    this.#socket.close(code);
    this.#end();
  }

  #end(): void {
    const receiver = this.#receiver;
    this.#receiver = undefined;
    this.saved.destroy();
    this.#collected = [];
    this.putOff = [];
    if (!receiver) return;
    receiver.leave(this);
    this.onEnd();
  }

  #hear(data: RawData, isBinary: boolean): void {
    const now = performance.now();
    this.#lastHeardAt = now;
    if (!this.#receiver) return;
    const frame = bytesOf(data);
    if (this.#rate && !this.#rate.allows(frame.length, now)) {
      this.close(CLOSE.tooFast);
      return;
    }
    try {
      if (!isBinary) throw new Error('text');
      this.#receiver.receive(this, readClientMessage(frame));
    } catch {
      this.close(CLOSE.refused);
    }
  }

  #catchUp(): void {
    if (!this.#isHeldBack || this.isClosedByServer) return;
    if (this.#socket.bufferedAmount > this.#slow.holdBytes / 2) return;
    this.#isHeldBack = false;
    const collected = this.#collected;
    this.#collected = [];
    this.#collectedBytes = 0;
    if (collected.length > 0) this.send(writeSync(SYNC.update, Y.mergeUpdates(collected)));
  }
}

function bytesOf(data: RawData): Uint8Array {
  if (Array.isArray(data)) return Buffer.concat(data);
  return data instanceof ArrayBuffer ? new Uint8Array(data) : data;
}
