import type { IncomingMessage } from 'node:http';
import { type DocumentAddress, documentName, parseDocumentName } from '@evenboard/protocol';

export const SYNC_PATH = '/sync/';
/** The subprotocol that the server answers with; the token comes as another one. */
export const SUBPROTOCOL = 'evenboard';
const TOKEN_PREFIX = 'token.';

/** What a request to open a WebSocket asks for. */
export interface UpgradeRequest {
  /** `undefined` where the path is not one of ours. */
  address: DocumentAddress | undefined;
  name: string;
  bearer: string | undefined;
  /** The token among the subprotocols. */
  protocolToken: string | undefined;
  cookie: string | undefined;
  origin: string | undefined;
  host: string | undefined;
}

export function readUpgrade(request: IncomingMessage): UpgradeRequest {
  const path = (request.url ?? '').split('?', 1)[0] ?? '';
  const address = path.startsWith(SYNC_PATH) ? parseDocumentName(path.slice(SYNC_PATH.length)) : undefined;
  const protocols = (request.headers['sec-websocket-protocol'] ?? '').split(',').map((name) => name.trim());
  return {
    address,
    name: address ? documentName(address) : '',
    bearer: /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1],
    protocolToken: protocols.find((name) => name.startsWith(TOKEN_PREFIX))?.slice(TOKEN_PREFIX.length),
    cookie: request.headers.cookie,
    origin: request.headers.origin,
    host: request.headers.host,
  };
}
