import { t } from '../../messages/t.ts';
import type { MenuItem } from '../../ui/Menu.tsx';
import type { Somebody } from '../usePeople.ts';

/** What is done with a person in a form of its own. */
export type PersonTask = 'rename' | 'role' | 'move' | 'remove' | 'card';

export interface PersonActions {
  goTo(person: string): void;
  follow(person: string): void;
  open(task: PersonTask, person: string): void;
  mute(person: string, isMuted: boolean): void;
  handOn(person: string): void;
  letBackIn(person: string): void;
}

interface MenuAbout {
  person: Somebody;
  isMe: boolean;
  isHost: boolean;
  isOnBoard: boolean;
  isFacilitator: boolean;
}

/** What I can do with somebody, as items of a menu; empty where there is nothing. */
export function personMenu(about: MenuAbout, actions: PersonActions): readonly MenuItem[] {
  const { person, isMe, isOnBoard, isFacilitator } = about;
  const { id, name } = person;
  const item = (key: string, text: string, onAction: () => void): MenuItem => ({
    id: key,
    label: text,
    text,
    onAction,
  });
  const going =
    isOnBoard && !isMe
      ? [
          item('goTo', t('people.goTo', { name }), () => actions.goTo(id)),
          item('follow', t('people.follow'), () => actions.follow(id)),
        ]
      : [];
  return isFacilitator ? [...going, ...facilitatorItems(about, actions, item)] : going;
}

type MakeItem = (key: string, text: string, onAction: () => void) => MenuItem;

function facilitatorItems(about: MenuAbout, actions: PersonActions, item: MakeItem): readonly MenuItem[] {
  const { person, isMe, isHost } = about;
  const { id, role, gone, proxy, muted } = person;
  const task = (kind: PersonTask) => item(kind, t(`people.${kind}`), () => actions.open(kind, id));
  if (gone === 'removed') return [item('letBackIn', t('people.letBackIn'), () => actions.letBackIn(id))];
  const items = [task('rename')];
  if (proxy === undefined) items.push(task('role'));
  items.push(task('move'));
  if (proxy !== undefined) items.push(task('card'));
  if (role === 'participant' && !isMe) {
    const words = t(muted === true ? 'people.unmute' : 'people.mute');
    items.push(item('mute', words, () => actions.mute(id, muted !== true)));
  }
  if (role === 'facilitator' && !isHost && gone === undefined)
    items.push(item('handOn', t('people.handOn'), () => actions.handOn(id)));
  if (!isMe) items.push(task('remove'));
  return items;
}
