import type { Cell } from '@evenboard/board';
import { t } from '../messages/t.ts';
import { sectionTitle, whenWords } from '../note/index.ts';
import type { RoomSession, UnseenChange } from '../session/roomSession.ts';
import { changePlace } from './changePlace.ts';
import { type ChangeWords, changeWords } from './changeWords.ts';

/** One change as it stands in the list. */
export interface ChangeRow extends ChangeWords {
  readonly id: string;
  /** "C4", of a section "C"; empty where there is none any more. */
  readonly address: string;
  readonly when: string;
}

export interface ChangeGroup {
  readonly id: string;
  readonly heading: string;
  readonly rows: readonly ChangeRow[];
}

function addressOf(change: UnseenChange, { store }: RoomSession): string {
  if (change.of === 'section') return store.getSection(change.id)?.letter ?? change.before?.address ?? '';
  const cell = changePlace(change, store);
  return cell === undefined ? (change.before?.address ?? '') : store.addressOf(cell);
}

export function beforeWords(before: string): string {
  return before.trim() === '' ? t('changes.beforeEmpty') : t('changes.before', { text: before });
}

function changeRow(change: UnseenChange, room: RoomSession, nowMs: number): ChangeRow {
  return {
    ...changeWords(change, room),
    id: change.id,
    address: addressOf(change, room),
    when: whenWords(change.atMs, nowMs),
  };
}

/**
 * The changes by section and note, in the order in which a board is read; what a section itself has seen comes before
 * its notes. They are words, taken now: whoever reads them is not overtaken by what happens meanwhile.
 */
export function changeGroups(
  changes: readonly UnseenChange[],
  room: RoomSession,
  nowMs: number,
): readonly ChangeGroup[] {
  const { store } = room;
  const bySection = new Map<string, { change: UnseenChange; cell: Cell }[]>();
  const homeless: UnseenChange[] = [];
  for (const change of changes) {
    const cell = changePlace(change, store);
    if (cell === undefined) homeless.push(change);
    else bySection.set(cell.section, [...(bySection.get(cell.section) ?? []), { change, cell }]);
  }
  const groups = store.getSections().map((section) => ({
    id: section.id,
    heading: t('changes.sectionHeading', { letter: section.letter, title: sectionTitle(section) }),
    rows: (bySection.get(section.id) ?? [])
      .sort(
        (a, b) => Number(a.change.of === 'note') - Number(b.change.of === 'note') || a.cell.row - b.cell.row,
      )
      .map(({ change }) => changeRow(change, room, nowMs)),
  }));
  const gone = {
    id: 'gone',
    heading: t('changes.sectionGone'),
    rows: homeless.map((change) => changeRow(change, room, nowMs)),
  };
  return [...groups, gone].filter(({ rows }) => rows.length > 0);
}
