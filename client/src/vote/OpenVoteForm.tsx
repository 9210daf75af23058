import { type FormEvent, useId, useState } from 'react';
import { useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { sectionTitle, useNoteActions } from '../note/index.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { RadioChoices } from '../ui/RadioChoices.tsx';
import { useVoteActions } from './useVoteActions.ts';
import { VoteTerms } from './VoteTerms.tsx';
import './vote.css';
import {
  type AboutWhat,
  freshDraft,
  problemsOf,
  questionOf,
  type VoteDraft,
  type VotePlace,
  type VoteProblems,
  votedOf,
} from './voteDraft.ts';

/** Where I am when I open the form: that is what "this section" means until it closes. */
function placeOf({ roomId, current, store }: RoomSession, selected: readonly string[]): VotePlace {
  const { section } = current.get().cell;
  const notes = store.getColumn(section).cells.flatMap((id) => (id === undefined ? [] : [store.getNote(id)]));
  const inSection = notes.filter((note) => note !== undefined && note.text.trim() !== '').length;
  return { room: roomId, section, inSection, selected };
}

/** What can be chosen between here. */
function aboutChoices({ store }: RoomSession, { section, inSection, selected }: VotePlace) {
  const here = store.getSection(section);
  const title = here === undefined ? '' : sectionTitle(here);
  const choice = (value: AboutWhat, label: string) => ({ value, label });
  return [
    ...(inSection > 0 ? [choice('section', t('vote.aboutSection', { title, count: inSection }))] : []),
    ...(selected.length > 0 ? [choice('selected', t('vote.aboutSelected', { count: selected.length }))] : []),
    choice('texts', t('vote.aboutTexts')),
  ];
}

interface TextsFieldProps {
  value: string;
  onChange(value: string): void;
  error: string | undefined;
}

function TextsField({ value, onChange, error }: TextsFieldProps) {
  const id = useId();
  return (
    <div className="labelled">
      <label htmlFor={id}>
        {t('vote.textsLabel')} <span className="hint">{t('vote.textsHint')}</span>
      </label>
      <textarea
        id={id}
        name="texts"
        className="field"
        rows={6}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
      />
      {error && (
        <p className="problem" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}

/** A new vote. What is chosen already opens one on this section: two dots each, counts alone. */
export function OpenVoteForm() {
  const room = useRoomSession();
  const notes = useNoteActions();
  const actions = useVoteActions();
  const [place] = useState(() => placeOf(room, notes.selected()));
  const [draft, setDraft] = useState(() => freshDraft(place));
  const [problems, setProblems] = useState<VoteProblems>({});
  const [failed, setFailed] = useState<string>();
  const change = (part: Partial<VoteDraft>) => setDraft({ ...draft, ...part });

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const found = problemsOf(draft);
    setProblems(found);
    const first = Object.keys(found)[0];
    if (first !== undefined) return form.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
    const problem = await actions.open(votedOf(draft, place));
    setFailed(problem);
    if (problem === undefined) actions.close();
  }

  return (
    <form className="dialog-form" onSubmit={submit} noValidate>
      <Field
        autoFocus
        name="question"
        label={t('vote.questionLabel')}
        autoComplete="off"
        value={questionOf(draft)}
        onChange={(event) => change({ question: event.target.value })}
        error={problems.question}
      />
      <RadioChoices<AboutWhat>
        legend={t('vote.about')}
        choices={aboutChoices(room, place)}
        value={draft.about}
        onChange={(about) => change({ about })}
      />
      {draft.about === 'texts' && (
        <TextsField value={draft.texts} onChange={(texts) => change({ texts })} error={problems.texts} />
      )}
      <VoteTerms draft={draft} problems={problems} onChange={change} />
      <p className="problem" role="alert">
        {failed}
      </p>
      <div className="dialog-foot">
        <Button tone="main" type="submit">
          {t('vote.open')}
        </Button>
        <Button onClick={actions.close}>{t('ui.cancel')}</Button>
      </div>
    </form>
  );
}
