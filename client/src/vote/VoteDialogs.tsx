import { useReadable, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { createChunk } from '../ui/createChunk.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useVoteActions } from './useVoteActions.ts';
import type { VoteDialog } from './voteActions.ts';

const OpenVoteForm = createChunk(() => import('./OpenVoteForm.tsx').then(({ OpenVoteForm }) => OpenVoteForm));
const Ballot = createChunk(() => import('./Ballot.tsx').then(({ Ballot }) => Ballot));
const Result = createChunk(() => import('./Result.tsx').then(({ Result }) => Result));
const AllVotes = createChunk(() => import('./AllVotes.tsx').then(({ AllVotes }) => AllVotes));

function Content({ dialog }: { dialog: VoteDialog }) {
  const { votes } = useRoomSession();
  const all = useReadable(votes);
  if (!('vote' in dialog)) return dialog.kind === 'open' ? <OpenVoteForm /> : <AllVotes />;
  const vote = all.get(dialog.vote);
  if (vote === undefined) return <p>{t('vote.gone')}</p>;
  return dialog.kind === 'ballot' ? <Ballot vote={vote} /> : <Result vote={vote} />;
}

/** The one dialog about votes that is open, if any. Once in a page. */
export function VoteDialogs() {
  const actions = useVoteActions();
  const dialog = useReadable(actions.dialog);
  const { votes } = useRoomSession();
  const all = useReadable(votes);
  if (dialog === undefined) return null;
  const title = 'vote' in dialog ? all.get(dialog.vote)?.question : t(`vote.heading.${dialog.kind}`);
  return (
    <Dialog title={title ?? t('vote.region')} onClose={actions.close}>
      <Content dialog={dialog} />
    </Dialog>
  );
}
