import { ArrowRight } from 'lucide-react';
import { type FormEvent, useRef, useState } from 'react';
import { t } from '../messages/t.ts';
import { changeSettings, hasChosenSettings, settings } from '../session/settings.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { Icon } from '../ui/Icon.tsx';
import { checkName } from './checkName.ts';
import { Likings } from './Likings.tsx';
import { viewIn } from './likings.ts';
import { useIsWide } from './useIsWide.ts';

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

/** A first name and how one likes to work; Enter comes in. */
export function ComeInForm({ onComeIn, isBusy, problem, knownName, onNotMe }: ComeInFormProps) {
  const [name, setName] = useState('');
  const [nameProblem, setNameProblem] = useState<string>();
  const [wasAsked] = useState(hasChosenSettings);
  const isWide = useIsWide();
  const form = useRef<HTMLFormElement>(null);
  const goTo = (part: string) => form.current?.querySelector<HTMLElement>(part)?.focus();

  function enter(as: string) {
    // The answers that were already chosen are answers too: they are not asked for again.
    if (!wasAsked) changeSettings({ view: viewIn(settings.get(), isWide) });
    onComeIn(as);
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    if (isBusy) return;
    if (knownName !== undefined) return enter(knownName);
    const wrong = checkName(name);
    setNameProblem(wrong);
    if (wrong) goTo('input');
    else enter(name);
  }

  return (
    <form className="sheet" ref={form} onSubmit={submit} noValidate>
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
      <Likings
        wasAsked={wasAsked}
        onSet={() => goTo(knownName === undefined && name.trim() === '' ? 'input' : '[type="submit"]')}
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
