import type { Role, RoomId } from '@evenboard/protocol';

/** What `POST /api/sessions` answers. */
export interface NewSession {
  readonly sessionId: string;
  readonly keys: Record<Role, string>;
  readonly links: Record<Role, string>;
}

/** Somebody who has come in. */
export interface Joined {
  readonly token: string;
  readonly participant: { readonly id: string; readonly name: string; readonly role: Role };
  /** Whose board is in front of them. */
  readonly room: RoomId;
}

async function post<T>(url: string, body: object, token?: string): Promise<T> {
  const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...authorization },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}

/** Begins a session, from the template with the five questions unless `template` is left out on purpose. */
export function createSession(
  url: string,
  request: { title: string; template?: string; closesAt?: string },
): Promise<NewSession> {
  return post(`${url}/api/sessions`, request);
}

export function joinSession(url: string, sessionId: string, key: string, name: string): Promise<Joined> {
  return post(`${url}/api/sessions/${sessionId}/join`, { key, name });
}

/** The room that somebody is in now. */
export async function roomOf(url: string, sessionId: string, token: string): Promise<string> {
  const response = await fetch(`${url}/api/sessions/${sessionId}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`);
  const { you } = (await response.json()) as { you: { room: string } };
  return you.room;
}

/** Runs a command of the desk and answers its result. */
export function runCommand<T>(url: string, sessionId: string, token: string, command: object): Promise<T> {
  return post(`${url}/api/sessions/${sessionId}/commands`, command, token);
}

/** Takes down what is said in a room, as a facilitator. */
export async function sendCaption(
  url: string,
  sessionId: string,
  token: string,
  line: { readonly text: string; readonly lang?: string },
): Promise<void> {
  const response = await fetch(`${url}/api/sessions/${sessionId}/captions/main`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(line),
  });
  if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`);
}

/** The bytes of a file that a session is exported to. */
export async function exportFile(
  url: string,
  sessionId: string,
  token: string,
  file: string,
): Promise<Buffer> {
  const response = await fetch(`${url}/api/sessions/${sessionId}/export/${file}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  if (!response.ok) throw new Error(`${file}: ${response.status} ${await response.text()}`);
  return Buffer.from(await response.arrayBuffer());
}
