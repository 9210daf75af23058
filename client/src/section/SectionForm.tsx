import { DEFAULT_COLUMNS, type Section } from '@evenboard/board';
import { cleanLine, cleanText, LIMITS } from '@evenboard/protocol';
import { type FormEvent, useId, useState } from 'react';
import { t } from '../messages/t.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { SectionLook } from './SectionLook.tsx';
import type { SectionDraft, SectionWords } from './sectionDraft.ts';
import { useSectionActions } from './useSectionActions.ts';

interface SectionFormProps {
  /** Missing: a new one. */
  section: Section | undefined;
  /** The form's own name, where the dialog around it was open before. */
  label: string | undefined;
  /** Somebody deleted the section while this form was open: its words can be a new one. */
  wasDeleted: boolean;
}

type Problems = Partial<Record<keyof SectionWords, string>>;

function problemsOf({ title, prompt }: SectionWords, wasUntitled: boolean): Problems {
  const tooLong = (text: string, most: number) =>
    text.length > most ? t('section.tooLong', { most, length: text.length }) : undefined;
  const titleProblem =
    title === '' && !wasUntitled ? t('section.titleMissing') : tooLong(title, LIMITS.sectionTitleLength);
  const promptProblem = tooLong(prompt, LIMITS.sectionPromptLength);
  return { ...(titleProblem && { title: titleProblem }), ...(promptProblem && { prompt: promptProblem }) };
}

function draftOf(section: Section | undefined): SectionDraft {
  const { title = '', prompt = '', columns = DEFAULT_COLUMNS, colour = 'none' } = section ?? {};
  return { title, prompt, columns, colour };
}

function changesOf(before: SectionDraft, now: SectionDraft): Partial<SectionDraft> {
  return {
    ...(now.title !== before.title && { title: now.title }),
    ...(now.prompt !== before.prompt && { prompt: now.prompt }),
    ...(now.columns !== before.columns && { columns: now.columns }),
    ...(now.colour !== before.colour && { colour: now.colour }),
    ...(now.hang !== undefined && { hang: now.hang }),
  };
}

/** A section's words and look, new or not. Only what I changed is written, so that what others wrote stays. */
export function SectionForm({ section, label, wasDeleted }: SectionFormProps) {
  const actions = useSectionActions();
  const [before] = useState(() => draftOf(section));
  const [draft, setDraft] = useState(before);
  const [problems, setProblems] = useState<Problems>({});
  const id = useId();

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const clean = { ...draft, title: cleanLine(draft.title), prompt: cleanText(draft.prompt).trim() };
    const found = problemsOf(clean, section !== undefined && before.title === '');
    setProblems(found);
    const first = Object.keys(found)[0];
    if (first !== undefined) {
      event.currentTarget.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
      return;
    }
    if (section === undefined) {
      const { hang: _nowhereYet, ...words } = clean;
      if (actions.add(words) !== undefined) actions.close('added');
    } else if (actions.save(section.id, changesOf(before, clean))) actions.close();
  }

  return (
    <form className="dialog-form" onSubmit={submit} noValidate aria-label={label}>
      {wasDeleted && <p className="problem">{t('section.deletedMeanwhile')}</p>}
      <Field
        autoFocus
        name="title"
        label={t('section.titleLabel')}
        hint={t('section.titleHint')}
        autoComplete="off"
        value={draft.title}
        onChange={(event) => setDraft({ ...draft, title: event.target.value })}
        error={problems.title}
      />
      <div className="labelled">
        <label htmlFor={id}>
          {t('section.promptLabel')} <span className="hint">{t('section.promptHint')}</span>
        </label>
        <textarea
          id={id}
          name="prompt"
          className="field"
          rows={3}
          value={draft.prompt}
          onChange={(event) => setDraft({ ...draft, prompt: event.target.value })}
          aria-invalid={problems.prompt ? true : undefined}
          aria-describedby={problems.prompt ? `${id}-error` : undefined}
        />
        {problems.prompt && (
          <p className="problem" id={`${id}-error`}>
            {problems.prompt}
          </p>
        )}
      </div>
      <SectionLook section={section} draft={draft} onChange={(part) => setDraft({ ...draft, ...part })} />
      <div className="dialog-foot">
        <Button tone="main" type="submit">
          {t(section === undefined ? 'section.addDo' : 'section.save')}
        </Button>
        <Button onClick={() => actions.close()}>{t('ui.cancel')}</Button>
      </div>
    </form>
  );
}
