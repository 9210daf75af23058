import { useMemo } from 'react';
import { useAnnouncer } from '../announce/index.ts';
import { useBreakoutCommands } from '../breakouts/index.ts';
import { useChangeActions } from '../changes/index.ts';
import { useClockActions } from '../clock/index.ts';
import { useFindActions } from '../find/index.ts';
import { usePlaceHistory, useRoomSession } from '../hooks/index.ts';
import { useNoteActions, useNoteFilter } from '../note/index.ts';
import { useSignals } from '../people/index.ts';
import { usePlanActions } from '../plan/index.ts';
import { usePollCommands } from '../poll/index.ts';
import { usePresentActions } from '../present/index.ts';
import { openPractice } from '../route.ts';
import { useSectionActions } from '../section/index.ts';
import { useSpotlight } from '../spotlight/index.ts';
import { useVoteCommands } from '../vote/index.ts';
import type { PageDialog } from './PageDialogs.tsx';
import { createPageCommands, type PageCommands } from './pageCommands.ts';
import { useCaptureOpening } from './useCaptureOpening.ts';

interface PageCommandsOptions {
  title: string;
  open(dialog: PageDialog): void;
}

/** The commands of this page; the same object until what they act on is another. */
export function usePageCommands({ title, open }: PageCommandsOptions): PageCommands {
  const room = useRoomSession();
  const announcer = useAnnouncer();
  const notes = useNoteActions();
  const sections = useSectionActions();
  const filter = useNoteFilter();
  const changes = useChangeActions();
  const find = useFindActions();
  const history = usePlaceHistory();
  const spotlight = useSpotlight();
  const present = usePresentActions();
  const clock = useClockActions();
  const plan = usePlanActions();
  const signals = useSignals();
  const breakouts = useBreakoutCommands();
  const polls = usePollCommands();
  const capture = useCaptureOpening();
  const votes = useVoteCommands();
  return useMemo(
    () =>
      createPageCommands({
        room,
        announcer,
        title,
        notes,
        sections,
        filter,
        changes,
        find,
        history,
        spotlight,
        signals,
        present,
        clock,
        plan,
        breakouts,
        polls,
        capture,
        votes,
        open,
        practise: openPractice,
      }),
    [
      room,
      announcer,
      title,
      notes,
      sections,
      filter,
      changes,
      find,
      history,
      spotlight,
      signals,
      present,
      clock,
      plan,
      breakouts,
      polls,
      capture,
      votes,
      open,
    ],
  );
}
