import type { PollAnswer } from '@evenboard/protocol';
import { useState } from 'react';
import { useReadable, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import type { Poll } from '../session/readPolls.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { chosenIn } from './answerWords.ts';
import { OptionButtons } from './OptionButtons.tsx';
import { OptionChecks } from './OptionChecks.tsx';
import { usePollActions } from './usePollActions.ts';
import { WordsForm } from './WordsForm.tsx';

interface WhoseProps {
  value: string;
  onChange(person: string): void;
}

/** For facilitators: whose answer it is, where there are people without a screen. */
function Whose({ value, onChange }: WhoseProps) {
  const { me, people } = useRoomSession();
  const proxies = [...useReadable(people)].filter(
    ([, { proxy, role, gone }]) => proxy !== undefined && role !== 'observer' && gone === undefined,
  );
  if (me.role !== 'facilitator' || proxies.length === 0) return null;
  return (
    <SelectField
      label={t('poll.for')}
      value={value}
      onChange={onChange}
      options={[
        [me.id, t('poll.forMe')],
        ...proxies.map(([id, { name }]) => [id, t('poll.forOther', { name })] as const),
      ]}
    />
  );
}

interface FormProps {
  poll: Poll;
  answer: PollAnswer | undefined;
  /** Under what begun words are kept until they are sent. */
  draft: string;
  /** When the dialog opens, and not when another person was chosen: by arrow keys one passes several. */
  takesFocus: boolean;
  /** Whether it was taken. */
  onAnswer(answer: PollAnswer): Promise<boolean>;
}

/** What the kind of poll is answered with. */
function AnswerForm({ poll, answer, draft, takesFocus, onAnswer }: FormProps) {
  const { kind, options } = poll;
  const chosen = chosenIn(poll, answer);
  if (kind === 'many') return <OptionChecks {...{ options, chosen, takesFocus, onAnswer }} />;
  if (kind === 'word' || kind === 'text')
    return <WordsForm {...{ kind, draft, takesFocus, onAnswer }} answer={String(answer ?? '')} />;
  return (
    <OptionButtons
      options={options}
      chosen={chosen[0]}
      takesFocus={takesFocus}
      onChoose={(id, index) => onAnswer(kind === 'scale' ? index + 1 : id)}
    />
  );
}

/**
 * One poll and what I answer; as a facilitator also what somebody without a screen answers. When it closes meanwhile
 * everything stays as it is: nobody loses the focus, or words.
 */
export function AnswerDialog({ poll }: { poll: Poll }) {
  const { me, people, answers } = useRoomSession();
  const actions = usePollActions();
  const own = useReadable(answers).get(poll.id);
  const [person, setPerson] = useState<string>();
  const whose = person ?? me.id;
  /** What was entered here for others: the server tells nobody of it again. */
  const [entered, setEntered] = useState<ReadonlyMap<string, PollAnswer>>(new Map());
  const [failed, setFailed] = useState<string>();
  const isMine = whose === me.id;

  async function send(answer: PollAnswer): Promise<boolean> {
    const other = { id: whose, name: people.get().get(whose)?.name ?? '' };
    const problem = await actions.answer(poll, answer, isMine ? undefined : other);
    setFailed(problem);
    if (problem === undefined && !isMine) setEntered(new Map(entered).set(whose, answer));
    return problem === undefined;
  }

  return (
    <Dialog title={poll.question} onClose={() => actions.close()}>
      <p className="soft">{t(poll.state === 'open' ? `poll.hint.${poll.kind}` : 'poll.closedMeanwhile')}</p>
      <Whose value={whose} onChange={setPerson} />
      <AnswerForm
        key={whose}
        draft={`${poll.id} ${whose}`}
        poll={poll}
        takesFocus={person === undefined}
        answer={isMine ? own : entered.get(whose)}
        onAnswer={send}
      />
      <p className="problem" role="alert">
        {failed}
      </p>
      <div className="dialog-foot">
        <Button onClick={() => actions.close()}>{t('ui.close')}</Button>
      </div>
    </Dialog>
  );
}
