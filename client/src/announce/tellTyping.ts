import { t } from '../messages/t.ts';
import type { Readable } from '../session/Readable.ts';
import type { Settings } from '../session/settings.ts';
import type { Announcer } from './announcer.ts';
import { nameOf } from './newsLine.ts';
import type { NewsRoom } from './readNews.ts';

interface TypingOptions {
  room: NewsRoom;
  announcer: Pick<Announcer, 'remote'>;
  settings: Readable<Pick<Settings, 'announcements' | 'silenced'>>;
}

/**
 * Tells that somebody takes down what somebody says, once for each two of them: what is said in a conversation need not
 * be told with every note. Who wants to hear only what is near is told of what is typed in their own name.
 */
export function tellTyping({ room, announcer, settings }: TypingOptions): () => void {
  const { store, presence, me } = room;
  const told = new Set<string>();

  function look(): void {
    for (const { editing, user } of presence.others.get()) {
      const note = editing === undefined ? undefined : store.getNote(editing);
      const isTyped = note?.typedBy === user.id && note.author !== user.id && note.confirmed === false;
      if (note !== undefined && isTyped && user.id !== me.id) typing(user.id, note.author);
    }
  }

  function typing(typist: string, author: string): void {
    const { announcements, silenced } = settings.get();
    const pair = `${typist} ${author}`;
    const isMine = author === me.id;
    const isUnwanted = announcements === 'off' || (announcements === 'near' && !isMine);
    if (told.has(pair) || isUnwanted || silenced.includes('new')) return;
    told.add(pair);
    const name = nameOf(room, typist);
    const words = t('announce.typingFor', { name, author: nameOf(room, author) });
    announcer.remote(isMine ? t('announce.typingForYou', { name }) : words, 'typing');
  }

  const stops = [
    presence.others.subscribe(look),
    // The words may come before or after the news of who writes them.
    store.subscribeChanges((changes, { isLocal }) => {
      if (!isLocal && changes.some(({ kind }) => kind === 'noteAdded')) look();
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
