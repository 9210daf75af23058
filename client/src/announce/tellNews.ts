import type { BoardChange } from '@evenboard/board';
import type { Readable } from '../session/Readable.ts';
import type { Settings } from '../session/settings.ts';
import type { Announcer, RemoteMessage } from './announcer.ts';
import { countWords, REMOTE_WORDS } from './clipWords.ts';
import type { AnnouncerClock } from './clock.ts';
import { digestWords } from './digestWords.ts';
import { NEWS_TYPES, type News } from './news.ts';
import { isTakenDown, newsLine } from './newsLine.ts';
import { createNewsPace } from './newsPace.ts';
import { type NewsRoom, readNews } from './readNews.ts';
import { createUnheard } from './unheard.ts';
import { watchEdits } from './watchEdits.ts';
import { watchPeople } from './watchPeople.ts';

interface NewsOptions {
  room: NewsRoom;
  announcer: Pick<Announcer, 'remote' | 'told'>;
  settings: Readable<Pick<Settings, 'announcements' | 'silenced'>>;
  clock: AnnouncerClock;
}

/**
 * Tells what others do as the listener has chosen (accessibility.md, section 2): nothing; what is near, line by line;
 * a digest every 20 seconds if something happened; or all, line by line, and a digest where that would be too much.
 * The settings are asked when it matters, so a change of them takes effect at once. The answer ends it.
 */
export function tellNews({ room, announcer, settings, clock }: NewsOptions): () => void {
  const unheard = createUnheard();
  const edits = watchEdits({ presence: room.presence, clock, onSettled: ripened });
  const pace = createNewsPace({
    clock,
    isDigestWanted: () => settings.get().announcements === 'digest',
    offer: () => announcer.remote(message, 'digest'),
  });
  let level = settings.get().announcements;
  let composed: readonly News[] = [];

  const isWanted = ({ kind, isNear }: News) => {
    const { announcements, silenced } = settings.get();
    if (announcements === 'off' || silenced.includes(NEWS_TYPES[kind])) return false;
    return announcements !== 'near' || isNear;
  };
  /** What is still being typed is told when it is there: a note that is taken down for somebody, in a digest too. */
  function isRipe({ kind, id }: News): boolean {
    if (kind === 'added' && isTakenDown(id, room)) return edits.isOver(id);
    return pace.isSummedUp() || kind !== 'edited' || edits.isOver(id);
  }

  function ripened(): void {
    pace.ripened(unheard.all().some((news) => isWanted(news) && isRipe(news)));
  }

  function forgetComposed(): void {
    for (const { kind, id } of composed) {
      unheard.remove({ kind, id });
      if (kind === 'edited') edits.told(id);
    }
    pace.said();
  }

  const message: RemoteMessage = {
    words() {
      composed = unheard.all().filter((news) => isWanted(news) && isRipe(news));
      const text = newsWords(composed, room, pace.isSummedUp());
      if (text === '') forgetComposed();
      return text;
    },
    said: forgetComposed,
  };

  function arrived(news: readonly News[]): void {
    const isNew = (one: News) => (one.kind !== 'edited' || edits.edited(one.id)) && unheard.add(one);
    const count = news.filter((one) => isWanted(one) && isNew(one)).length;
    if (count > 0) pace.arrived(count);
  }

  function changed(changes: readonly BoardChange[]): void {
    for (const change of changes) {
      if (change.kind === 'commentDeleted') unheard.remove({ kind: 'commented', id: change.comment });
    }
    arrived(changes.flatMap((change) => readNews(change, room) ?? []));
  }

  function settingsChanged(): void {
    if (settings.get().announcements === level) return;
    level = settings.get().announcements;
    for (const news of unheard.all()) if (!isWanted(news)) unheard.remove(news);
    if (unheard.all().length > 0) pace.restart();
    else pace.stop();
  }

  const stops = [
    room.store.subscribeChanges((changes, { isLocal }) => isLocal || changed(changes)),
    settings.subscribe(settingsChanged),
    announcer.told.subscribe(({ type, id }) => unheard.told(type, id)),
    watchPeople(room, arrived),
    edits.stop,
    pace.stop,
    unheard.clear,
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** A line each where they are few and short, otherwise the digest. */
function newsWords(news: readonly News[], room: NewsRoom, isSummedUp: boolean): string {
  const isOnlyFiled = news.every(({ kind, id }) => kind === 'added' && isTakenDown(id, room));
  const lines =
    isSummedUp && !isOnlyFiled
      ? ''
      : news
          .map((one) => newsLine(one, room))
          .filter(Boolean)
          .join(' ');
  return lines !== '' && countWords(lines) <= REMOTE_WORDS ? lines : digestWords(news, room);
}
