import type { Logger } from 'pino';
import type { Relay } from '../relay/createRelay.ts';
import type { RelayFigures } from '../relay/RelayFigures.ts';
import type { Documents } from '../session/Documents.ts';
import type { Sessions } from '../session/Sessions.ts';
import type { exportFile, readFileInThread } from '../workbook/index.ts';
import type { RateLimits } from './rateLimits.ts';

/** What the routes are made of. */
export interface HttpParts {
  readonly sessions: Sessions;
  readonly documents: Documents;
  readonly exportFile: typeof exportFile;
  /** Reads a file that somebody brings in. */
  readonly readFile: typeof readFileInThread;
  readonly limits: RateLimits;
  readonly log: Logger;
  readonly now: () => number;
  readonly createKey: string | undefined;
  readonly publicUrl: string | undefined;
  /** The built client. */
  readonly clientFolder: string;
  /** Rejects when the server can take nobody. */
  readonly checkReady: () => Promise<void>;
  readonly relay: Pick<Relay, 'connectionCount' | 'documentCount'>;
  readonly figures: RelayFigures;
}
