import { isId, POLL_KINDS, type PollEntry, type RoomShares } from '@evenboard/protocol';
import type * as Y from 'yjs';
import { createValue, type Readable } from './Readable.ts';

/** A poll as the session's document has it. */
export type Poll = Readonly<PollEntry> & { readonly id: string };

export interface Polls {
  /** By id, in the order in which they were opened. */
  polls: Readable<ReadonlyMap<string, Poll>>;
  destroy(): void;
}

type Fields = Readonly<Record<string, unknown>>;

const STATES = ['open', 'closed', 'shown'] as const;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string => typeof value === 'string';
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
const isOption = (value: unknown): value is PollEntry['options'][number] =>
  isFields(value) && isText(value['id']) && isText(value['label']);
const isShares = (value: unknown): value is Record<string, number> =>
  isFields(value) && Object.values(value).every(isCount);

function readByRoom(value: unknown): RoomShares[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.flatMap((part: unknown) => {
    if (!isFields(part)) return [];
    const { room, shares } = part;
    return isShares(shares) ? [{ shares, ...(isText(room) && { room }) }] : [];
  });
}

/** What a poll may have besides what it must have. */
function readRest({ shares, answers, byRoom, openedAt }: Fields) {
  const rooms = readByRoom(byRoom);
  return {
    ...(isShares(shares) && { shares }),
    ...(Array.isArray(answers) && { answers: answers.filter(isText) }),
    ...(rooms !== undefined && { byRoom: rooms }),
    ...(typeof openedAt === 'number' && Number.isFinite(openedAt) && { openedAt }),
  };
}

/** A poll that lacks one of its options is another poll: then it is skipped as a whole. */
function readPoll(id: string, value: unknown): Poll | undefined {
  if (!isId(id) || !isFields(value)) return undefined;
  const { question, options, answered } = value;
  const kind = POLL_KINDS.find((one) => one === value['kind']);
  const state = STATES.find((one) => one === value['state']);
  if (!isText(question) || kind === undefined || state === undefined) return undefined;
  if (!Array.isArray(options) || !options.every(isOption)) return undefined;
  return {
    id,
    question,
    kind,
    options,
    state,
    answered: isCount(answered) ? answered : 0,
    ...readRest(value),
  };
}

const byOpening = (a: Poll, b: Poll): number => (a.openedAt ?? 0) - (b.openedAt ?? 0);

/** The polls in the session's document. Entries it cannot read it skips. */
export function readPolls(doc: Y.Doc): Polls {
  const root = doc.getMap('polls');
  const polls = createValue<ReadonlyMap<string, Poll>>(new Map());
  const changed = () => {
    const found = [...root.entries()].flatMap(([id, value]) => readPoll(id, value) ?? []);
    polls.set(new Map(found.sort(byOpening).map((poll) => [poll.id, poll])));
  };
  root.observe(changed);
  return { polls, destroy: () => root.unobserve(changed) };
}
