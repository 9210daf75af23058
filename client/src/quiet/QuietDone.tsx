import type { QuietEntry } from '@evenboard/protocol';
import { Check } from 'lucide-react';
import { useAnnouncer } from '../announce/index.ts';
import { useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { failureWords } from '../session/failureWords.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useIsDone } from './useIsDone.ts';

/** "I’m done", for myself or for whom I write; who has said so is told to nobody but facilitators. */
export function QuietDone({ quiet, owner }: { quiet: QuietEntry; owner: string }) {
  const { me, send } = useRoomSession();
  const announcer = useAnnouncer();
  const [isDone, keepDone] = useIsDone(quiet, owner);

  async function say(done: boolean): Promise<void> {
    const answer = await send({ type: 'quietDone', done, ...(owner !== me.id && { for: owner }) });
    if (answer.ok) {
      keepDone(done);
      announcer.say(t(done ? 'quiet.saidDone' : 'quiet.saidNotDone'));
    } else announcer.say(failureWords(answer.failure));
  }

  return (
    <div className="quiet-done">
      <p>{t('quiet.count', { done: quiet.done, of: quiet.of })}</p>
      <Button tone={isDone ? 'quiet' : 'main'} onClick={() => void say(!isDone)}>
        {!isDone && <Icon of={Check} />}
        {t(isDone ? 'quiet.notDone' : 'quiet.done')}
      </Button>
    </div>
  );
}
