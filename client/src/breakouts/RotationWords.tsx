import { Shuffle } from 'lucide-react';
import { t } from '../messages/t.ts';
import { Icon } from '../ui/Icon.tsx';
import { useSecondsUntil } from './useSecondsUntil.ts';

/** In how many seconds the question changes, and to which. */
export function RotationWords({ opensAt, question }: { opensAt: number; question: string }) {
  const count = useSecondsUntil(opensAt);
  return (
    <>
      <Icon of={Shuffle} />
      {t('breakouts.questionChanges', { count, question })}
    </>
  );
}
