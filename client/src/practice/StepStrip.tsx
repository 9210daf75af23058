import { useReadable, useSettings } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { useNoteActions } from '../note/index.ts';
import { REGION } from '../page/regions.ts';
import { Button } from '../ui/Button.tsx';
import type { Practice } from './createPractice.ts';
import { PRACTICE_STEPS } from './practiceSteps.ts';

/** What to do now, in one sentence; to be heard again, or left out. */
export function StepStrip({ practice }: { practice: Practice }) {
  const step = useReadable(practice.step);
  const actions = useNoteActions();
  // The sentence names keys, and keys can be changed here.
  useSettings();
  const count = PRACTICE_STEPS.length;
  const isOver = step >= count;

  function skip() {
    // The last one goes with its button; what is to be done next is done in the grid anyway.
    actions.focusCurrent();
    practice.skip();
  }

  return (
    <section className="now" aria-label={t('practice.progress')} {...REGION}>
      <p>
        <b>{isOver ? t('practice.overHeading') : t('practice.stepHeading', { number: step + 1, count })}</b>
        {practice.words()}
      </p>
      <Button onClick={practice.sayAgain}>{t('practice.again')}</Button>
      {!isOver && <Button onClick={skip}>{t('practice.skip')}</Button>}
    </section>
  );
}
