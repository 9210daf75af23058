import { useReadable, useRoomSession } from '../hooks/index.ts';
import { AnswerDialog } from './AnswerDialog.tsx';
import { AskDialog } from './AskDialog.tsx';
import './poll.css';
import { ResultsDialog } from './ResultsDialog.tsx';
import { usePollActions } from './usePollActions.ts';

/** The one dialog about polls that is open, if any. Once in a page. */
export function PollDialogs() {
  const { polls } = useRoomSession();
  const dialog = useReadable(usePollActions().dialog);
  const all = useReadable(polls);
  if (dialog?.kind === 'ask') return <AskDialog />;
  if (dialog?.kind === 'results') return <ResultsDialog startAt={dialog.poll} />;
  const poll = dialog && all.get(dialog.poll);
  return poll === undefined ? null : <AnswerDialog key={poll.id} poll={poll} />;
}
