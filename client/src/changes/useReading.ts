import { useMemo, useState } from 'react';
import { useReadable, useRoomSession } from '../hooks/index.ts';
import type { UnseenChange } from '../session/roomSession.ts';
import { type ChangeGroup, changeGroups } from './changeRows.ts';
import { useChangeActions } from './useChangeActions.ts';

interface Reading {
  /** What was there when I began to read, without what I have marked since. */
  readonly groups: readonly ChangeGroup[];
  /** How many changes have come, or gone on, since I began to read. */
  readonly more: number;
  /** Whether I have marked anything as seen. */
  readonly hasMarked: boolean;
  /** How often I have let more in: each time it is another list. */
  readonly times: number;
  showMore(): void;
  /** The address of a change, or its words where it has none. */
  nameOf(id: string): string;
  mark(id: string): void;
  markAll(): void;
}

/** A reading of the changes that others cannot disturb: what comes meanwhile waits behind a count. */
export function useReading(): Reading {
  const room = useRoomSession();
  const actions = useChangeActions();
  const live = useReadable(room.changes.unseen);
  const [begun, setBegun] = useState({ changes: live, atMs: Date.now(), times: 0 });
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());

  const all = useMemo(() => changeGroups(begun.changes, room, begun.atMs), [begun, room]);
  const groups = all
    .map((group) => ({ ...group, rows: group.rows.filter(({ id }) => !marked.has(id)) }))
    .filter(({ rows }) => rows.length > 0);
  const known = useMemo(() => new Map(begun.changes.map((change) => [change.id, change.atMs])), [begun]);
  const isMore = ({ id, atMs }: UnseenChange) => (known.get(id) ?? Number.NEGATIVE_INFINITY) < atMs;

  return {
    groups,
    more: live.filter(isMore).length,
    hasMarked: marked.size > 0,
    times: begun.times,
    showMore() {
      setBegun({ changes: live, atMs: Date.now(), times: begun.times + 1 });
      setMarked(new Set());
    },
    nameOf(id) {
      const row = groups.flatMap(({ rows }) => rows).find((one) => one.id === id);
      return row?.address || row?.text || '';
    },
    mark(id) {
      setMarked(new Set([...marked, id]));
      actions.markSeen(id);
    },
    markAll() {
      const ids = groups.flatMap(({ rows }) => rows.map(({ id }) => id));
      setMarked(new Set([...marked, ...ids]));
      actions.markAllSeen(ids);
    },
  };
}
