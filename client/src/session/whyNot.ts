import type { Ability, WhyWithheld, WithheldNow } from '@evenboard/protocol';
import { type MessageKey, PAGE_LANGUAGE, t } from '../messages/t.ts';
import type { RoomSession } from './roomSession.ts';

/** What one does on a board. Places are no deed of their own. */
export type Deed = Exclude<Ability, 'place'>;

const AS_A_WHOLE: Readonly<Record<Exclude<WhyWithheld, 'stage'>, MessageKey>> = {
  reader: 'note.readOnly',
  closed: 'rights.closed',
  muted: 'rights.muted',
  rooms: 'rights.rooms',
};
const lists = new Intl.ListFormat(PAGE_LANGUAGE, { type: 'conjunction' });

/** "You can add notes and comment.": what a stage has left. */
function whatIsLeft(withheld: WithheldNow): string {
  const edit = withheld.has('editAll') ? 'editOwn' : 'editAll';
  const left = (['add', edit, 'comment'] as const).filter((deed) => !withheld.has(deed));
  if (left.length === 0) return t('rights.onlyRead');
  return t('rights.left', { what: lists.format(left.map((deed) => t(`rights.can.${deed}`))) });
}

/** Why I may not do something on this board now, and what I can do instead; nothing where I may. */
export function whyNot({ withheld }: Pick<RoomSession, 'withheld'>, deed: Deed): string | undefined {
  const now = withheld.get();
  const why = now.get(deed);
  if (why === undefined) return undefined;
  if (why === 'reader' && deed === 'comment') return t('comments.readOnly');
  if (why !== 'stage') return t(AS_A_WHOLE[why]);
  const meant = deed === 'editAll' && now.has('editOwn') ? 'editOwn' : deed;
  return `${t(`rights.off.${meant}`)} ${whatIsLeft(now)}`;
}

/** The same for what is done in a section, which may be locked. */
export function whyNotIn(
  room: Pick<RoomSession, 'withheld' | 'store' | 'me'>,
  deed: Deed,
  section: string | undefined,
): string | undefined {
  return whyNot(room, deed) ?? whyLocked(room, section);
}

/** Why nothing may be changed in a section; nothing where it may. */
export function whyLocked(
  { store, me }: Pick<RoomSession, 'store' | 'me'>,
  section: string | undefined,
): string | undefined {
  const isLocked = section !== undefined && store.getSection(section)?.locked === true;
  return isLocked && me.role !== 'facilitator' ? t('note.locked') : undefined;
}

/** Whether somebody came to read: what is for writing is not shown to them at all. */
export const isReader = ({ me }: Pick<RoomSession, 'me'>): boolean => me.role === 'observer';
