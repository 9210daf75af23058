import type { Announcer } from '../announce/index.ts';
import { t } from '../messages/t.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { facilitatorNames, nextQuestion, saidQuestion } from './roomQuestion.ts';

type Told = Pick<RoomSession, 'roomId' | 'rooms' | 'breakout' | 'store' | 'people' | 'me'>;

/** Tells the group of a room that its question changes, and which one it has then. The answer ends it. */
export function tellQuestion(room: Told, announcer: Pick<Announcer, 'remote'>): () => void {
  const question = () => room.rooms.get().get(room.roomId)?.section;
  let asked = question();
  let before = room.breakout.get();

  function rotating(): void {
    const now = room.breakout.get();
    const next = nextQuestion(room, room.roomId);
    const begins = now.state === 'opening' && before.state !== 'opening' && (now.round ?? 1) > 1;
    before = now;
    if (begins && next !== undefined) announcer.remote(t('breakouts.saidRotating'), 'here');
  }

  function changed(): void {
    const now = question();
    if (now === asked || now === undefined) return;
    const isFirst = asked === undefined;
    asked = now;
    const entry = room.rooms.get().get(room.roomId);
    const names = facilitatorNames(room, entry);
    const words = [
      t('breakouts.newQuestion', { question: saidQuestion(room, entry) ?? '' }),
      names === undefined ? '' : t('breakouts.with', { names }),
    ];
    if (!isFirst) announcer.remote(words.filter(Boolean).join(' '), 'here');
  }

  const stops = [room.breakout.subscribe(rotating), room.rooms.subscribe(changed)];
  return () => {
    for (const stop of stops) stop();
  };
}
