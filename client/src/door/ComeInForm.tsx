import { ArrowRight } from 'lucide-react';
import { type FormEvent, useRef, useState } from 'react';
import { useSettings } from '../hooks/useSettings.ts';
import { t } from '../messages/t.ts';
import { changeSettings, type View } from '../session/settings.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { Icon } from '../ui/Icon.tsx';
import { RadioChoices } from '../ui/RadioChoices.tsx';
import { checkName } from './checkName.ts';

const VIEWS: readonly { value: View; label: string; hint: string }[] = [
  { value: 'board', label: t('door.viewBoard'), hint: t('door.viewBoardHint') },
  { value: 'grid', label: t('door.viewGrid'), hint: t('door.viewGridHint') },
  { value: 'outline', label: t('door.viewOutline'), hint: t('door.viewOutlineHint') },
  { value: 'both', label: t('door.viewBoth'), hint: t('door.viewBothHint') },
];

interface ComeInFormProps {
  /** Comes in under a name; without one as who this browser was before. */
  onComeIn(name: string): void;
  isBusy: boolean;
  problem?: string | undefined;
  /** Who this browser was here before. */
  knownName?: string | undefined;
  onNotMe(): void;
}

/** Takes the focus when it appears, as the first thing on the page one can do. */
const takeFocus = (element: HTMLElement | null) => element?.focus();

/** A first name and how the notes should look; Enter comes in. */
export function ComeInForm({ onComeIn, isBusy, problem, knownName, onNotMe }: ComeInFormProps) {
  const [name, setName] = useState('');
  const [nameProblem, setNameProblem] = useState<string>();
  const { view } = useSettings();
  const form = useRef<HTMLFormElement>(null);

  function comeIn(event: FormEvent) {
    event.preventDefault();
    if (isBusy) return;
    if (knownName !== undefined) return onComeIn(knownName);
    const wrong = checkName(name);
    setNameProblem(wrong);
    if (wrong) form.current?.querySelector<HTMLElement>('input')?.focus();
    else onComeIn(name);
  }

  return (
    <form className="sheet" ref={form} onSubmit={comeIn} noValidate>
      {knownName === undefined ? (
        <Field
          ref={takeFocus}
          isBig
          label={t('door.nameLabel')}
          hint={t('door.nameHint')}
          autoComplete="given-name"
          value={name}
          onChange={(event) => setName(event.target.value)}
          error={nameProblem}
        />
      ) : (
        <div className="go">
          <h2>{t('door.knownHeading')}</h2>
          <Button tone="main" isBig type="submit" ref={takeFocus} aria-disabled={isBusy}>
            {t('door.comeBackAs', { name: knownName })}
            <Icon of={ArrowRight} />
          </Button>
          <Button isBig onClick={onNotMe}>
            {t('door.notMe')}
          </Button>
        </div>
      )}
      <RadioChoices
        legend={
          <>
            {t('door.viewLegend')} <span className="hint">{t('door.viewHint')}</span>
          </>
        }
        choices={VIEWS}
        value={view}
        onChange={(next) => changeSettings({ view: next })}
      />
      {problem && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      {knownName === undefined && (
        <div className="go">
          <Button tone="main" isBig type="submit" aria-disabled={isBusy}>
            {t(isBusy ? 'door.comingIn' : 'door.comeIn')}
            <Icon of={ArrowRight} />
          </Button>
          <p className="soft">{t('door.nothingToInstall')}</p>
        </div>
      )}
    </form>
  );
}
