import type { BoardStore } from '@evenboard/board';
import { t } from '../messages/t.ts';
import { personName } from '../note/index.ts';
import type { RoomSession, UnseenChange } from '../session/roomSession.ts';

/** One change in words, as it was when it was asked for. */
export interface ChangeWords {
  /** What happened and by whose doing: "Kofi edited:" */
  readonly what: string;
  /** The newest words; of what was deleted the last ones. */
  readonly text: string;
  readonly lang?: string;
  /** What it said before, where that is another text. */
  readonly before?: string;
  /** Somebody has written a comment too. */
  readonly hasComment: boolean;
}

/** "Kofi", "Kofi and Łucja", "Kofi and 3 others" */
export function whoWords(by: readonly string[], people: ReturnType<RoomSession['people']['get']>): string {
  const [first, second, ...rest] = by.map((id) => personName(people, id));
  if (first === undefined) return t('changes.somebody');
  if (second === undefined) return first;
  if (rest.length === 0) return t('changes.by2', { first, second });
  return t('changes.byMore', { first, count: rest.length + 1 });
}

function noteVerb({ kinds, before }: UnseenChange, here: string): Parameters<typeof t>[0] {
  const has = (kind: (typeof kinds)[number]) => kinds.includes(kind);
  if (has('deleted')) return 'changes.verb.deleted';
  if (has('new')) return 'changes.verb.new';
  if (has('moved')) {
    const isFromElsewhere = before !== undefined && before.address !== here;
    if (has('edited')) return isFromElsewhere ? 'changes.verb.editedMoved' : 'changes.verb.editedMovedHere';
    return isFromElsewhere ? 'changes.verb.moved' : 'changes.verb.movedHere';
  }
  if (has('edited')) return 'changes.verb.edited';
  return has('comment') ? 'changes.verb.comment' : 'changes.verb.other';
}

function sectionVerb({ kinds }: UnseenChange): Parameters<typeof t>[0] {
  if (kinds.includes('deleted')) return 'changes.sectionVerb.deleted';
  if (kinds.includes('new')) return 'changes.sectionVerb.new';
  if (kinds.includes('edited')) return 'changes.sectionVerb.edited';
  return kinds.includes('moved') ? 'changes.sectionVerb.moved' : 'changes.sectionVerb.other';
}

function currentText(change: UnseenChange, store: BoardStore): { text: string; lang?: string } | undefined {
  if (change.of === 'note') return store.getNote(change.id);
  const section = store.getSection(change.id);
  return section && { text: section.title, ...(section.lang !== undefined && { lang: section.lang }) };
}

export function changeWords(
  change: UnseenChange,
  { store, people }: Pick<RoomSession, 'store' | 'people'>,
): ChangeWords {
  const cell = change.of === 'note' ? store.cellOf(change.id) : undefined;
  const now = change.kinds.includes('deleted') ? undefined : currentText(change, store);
  const text = now?.text ?? change.before?.text ?? '';
  const verb =
    change.of === 'note' ? noteVerb(change, cell ? store.addressOf(cell) : '') : sectionVerb(change);
  const who = whoWords(change.by, people.get());
  const isEdited = now !== undefined && change.kinds.includes('edited') && !change.kinds.includes('new');
  return {
    what: t(verb, { who, from: change.before?.address ?? '' }),
    text: text.trim() === '' ? t('changes.empty') : text,
    ...(now?.lang !== undefined && { lang: now.lang }),
    ...(isEdited && change.before !== undefined && { before: change.before.text }),
    hasComment: change.kinds.includes('comment') && verb !== 'changes.verb.comment',
  };
}
