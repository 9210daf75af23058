import { useReadable, useRoomSession } from '../hooks/index.ts';
import { nextQuestion } from './roomQuestion.ts';

/** The group stays and its question changes soon: which one comes, and when; `undefined` where nothing of it is to be. */
export function useRotation(): { opensAt: number; question: string } | undefined {
  const room = useRoomSession();
  useReadable(room.rooms);
  const { state, opensAt, round = 1 } = useReadable(room.breakout);
  const question = nextQuestion(room, room.roomId);
  if (state !== 'opening' || round <= 1 || opensAt === undefined || question === undefined) return undefined;
  return { opensAt, question };
}
