import { useState } from 'react';
import { useSettings } from '../hooks/useSettings.ts';
import { t } from '../messages/t.ts';
import { Button } from '../ui/Button.tsx';
import { LikingPresets } from './LikingPresets.tsx';
import { LikingQuestions } from './LikingQuestions.tsx';
import { likingWords } from './likings.ts';

/** What was opened by a button takes the focus, so that it is found and read. */
const takeFocus = (element: HTMLElement | null) => element?.focus();

interface LikingsProps {
  /** Whether the questions were answered on this device before. */
  wasAsked: boolean;
  /** Several were answered at once: the focus goes on. */
  onSet(): void;
}

/** How somebody likes to work: asked once on a device; later one line, with the way to change it. */
export function Likings({ wasAsked, onSet }: LikingsProps) {
  const settings = useSettings();
  const [isChanging, setChanging] = useState(false);

  if (wasAsked && !isChanging) {
    return (
      <p className="likings">
        {t('door.likeNow', { what: likingWords(settings) })}{' '}
        <Button onClick={() => setChanging(true)}>{t('door.likeChange')}</Button>
      </p>
    );
  }
  return (
    <>
      <LikingPresets onSet={onSet} />
      <h2 className="like-heading" tabIndex={-1} ref={wasAsked ? takeFocus : null}>
        {t('door.likeHeading')} <span className="hint">{t('door.likeHint')}</span>
      </h2>
      <LikingQuestions />
    </>
  );
}
