/** Why a file cannot be brought in. The words for each are the server's. */
export type Refusal =
  | 'damaged'
  | 'notOurs'
  | 'oldExcel'
  | 'openDocument'
  | 'webPage'
  | 'locked'
  | 'macros'
  | 'externalLinks'
  | 'entities'
  | 'tooBig'
  | 'tooManySheets'
  | 'tooManyCells'
  | 'tooManyColumns'
  | 'noWords'
  | 'tookTooLong';

/** A file that is not read any further. Nothing of it was used. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused';
  readonly reason: Refusal;

  constructor(reason: Refusal) {
    super(reason);
    this.reason = reason;
  }
}
