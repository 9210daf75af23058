import { useState } from 'react';
import { useReadable, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { newestPoll } from './askedPolls.ts';
import { PollSteps } from './PollSteps.tsx';
import { usePollActions } from './usePollActions.ts';

/** Every poll of the session, one at a time: what came of it, and for facilitators how it goes on. */
export function ResultsDialog({ startAt }: { startAt: string | undefined }) {
  const { polls } = useRoomSession();
  const actions = usePollActions();
  const all = useReadable(polls);
  const [chosen, setChosen] = useState(startAt ?? newestPoll(all)?.id ?? '');
  const poll = all.get(chosen) ?? newestPoll(all);
  return (
    <Dialog title={t('poll.heading')} onClose={() => actions.close()}>
      {poll === undefined ? (
        <p>{t('poll.noneYet')}</p>
      ) : (
        <>
          {all.size > 1 && (
            <SelectField
              label={t('poll.which')}
              value={poll.id}
              onChange={setChosen}
              options={[...all.values()]
                .map(
                  ({ id, question }, index) =>
                    [id, t('poll.numbered', { number: index + 1, question })] as const,
                )
                .reverse()}
            />
          )}
          <PollSteps key={poll.id} poll={poll} />
        </>
      )}
      <div className="dialog-foot">
        {actions.mayAsk() && (
          <Button onClick={actions.openAsk}>
            {t(poll === undefined ? 'poll.ask.heading' : 'poll.act.other')}
          </Button>
        )}
        <Button onClick={() => actions.close()}>{t('ui.close')}</Button>
      </div>
    </Dialog>
  );
}
