import { BreakoutDialogs } from '../breakouts/index.ts';
import { ChangesDialogs } from '../changes/index.ts';
import { ClockDialogs } from '../clock/index.ts';
import { CommentsDialogs } from '../comments/index.ts';
import { FindDialogs } from '../find/index.ts';
import { NoteDialogs } from '../note/index.ts';
import { PlanDialogs } from '../plan/index.ts';
import { PollDialogs } from '../poll/index.ts';
import { Presentation } from '../present/index.ts';
import { SectionDialogs } from '../section/index.ts';
import { VoteDialogs } from '../vote/index.ts';
import { useCaptureOpening } from './useCaptureOpening.ts';

/** The dialogs that features open by their own actions, whichever view or command asks for them. */
export function FeatureDialogs() {
  const capture = useCaptureOpening();
  return (
    <>
      <NoteDialogs />
      <SectionDialogs />
      <ChangesDialogs />
      <CommentsDialogs />
      <FindDialogs />
      <ClockDialogs />
      <PlanDialogs />
      <BreakoutDialogs onCapture={capture.open} />
      <PollDialogs />
      <VoteDialogs />
      <Presentation />
    </>
  );
}
