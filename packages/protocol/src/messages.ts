import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/**
 * Message types on the wire: y-websocket's four, and two of our own that a client which does not
 * know them may ignore.
 */
export const MESSAGE = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  /** Server → client: how many of your sync messages are on disk. */
  saved: 64,
  /** Server → client: something of yours has changed, ask `/me`. */
  yoursChanged: 65,
} as const;

/** Types inside a sync message (y-protocols/sync). */
export const SYNC = { step1: 0, step2: 1, update: 2 } as const;

/** The empty awareness update: what keeps a silent connection alive with a stock client. */
export const KEEP_ALIVE: Uint8Array = Uint8Array.of(MESSAGE.awareness, 1, 0);

/** A sync message that brings something (step 2 or update), with `decoder` standing behind the message's type. */
export function readSyncUpdate(decoder: decoding.Decoder): { kind: number; update: Uint8Array } {
  return { kind: decoding.readVarUint(decoder), update: decoding.readVarUint8Array(decoder) };
}

/**
 * @param count how many sync messages of type 1 and 2 received on this connection are durable,
 *   counted from its beginning, in order, empty ones included.
 */
export function writeSaved(count: number): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE.saved);
  encoding.writeVarUint(encoder, count);
  return encoding.toUint8Array(encoder);
}

/** The count of a `saved` message, with `decoder` standing behind the message's type. */
export function readSaved(decoder: decoding.Decoder): number {
  return decoding.readVarUint(decoder);
}
