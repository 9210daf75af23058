/** Why the store could not do what it was asked. */
export type StorageErrorCode =
  /** The data folder cannot be made, or nothing can be written into it. */
  | 'unwritable'
  /** Another server uses the data folder. */
  | 'inUse'
  /** The file was written by a later version of this program. */
  | 'newer'
  /** The file is not a database, or it is broken. */
  | 'damaged'
  /** What is to be kept is more than may be kept of its kind. Nothing of the call was kept. */
  | 'full'
  /** The store has been closed, or its thread has ended. */
  | 'closed'
  /** Anything else: a full disk, an id that is taken. Nothing of the call was kept. */
  | 'failed';

/** Thrown by every store. The message is a sentence that an operator can act on. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
  readonly code: StorageErrorCode;

  constructor(code: StorageErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
