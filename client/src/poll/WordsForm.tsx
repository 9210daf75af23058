import { cleanLine, cleanText, LIMITS } from '@evenboard/protocol';
import { type FormEvent, type KeyboardEvent, useId, useRef, useState } from 'react';
import { t } from '../messages/t.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';

interface WordsFormProps {
  kind: 'word' | 'text';
  /** What was sent before. */
  answer: string;
  /** Under what the words are kept until they are sent. */
  draft: string;
  takesFocus: boolean;
  /** Whether it was taken. */
  onAnswer(words: string): Promise<boolean>;
}

/** Words that were begun, for as long as the page lives: being moved to another room, or Escape, loses none. */
const drafts = new Map<string, string>();

/** What of it the server would not take, in words. */
function problemOf(kind: WordsFormProps['kind'], words: string): string | undefined {
  if (words === '') return t('poll.missing');
  return kind === 'word' && words.includes(' ') ? t('poll.oneWord') : undefined;
}

interface TextFieldProps {
  text: string;
  problem: string | undefined;
  takesFocus: boolean;
  onChange(text: string): void;
  onSend(event: KeyboardEvent): void;
}

/** Several lines; Ctrl+Enter sends them, as it ends a note. */
function TextField({ text, problem, takesFocus, onChange, onSend }: TextFieldProps) {
  const id = useId();
  return (
    <div className="labelled">
      <label htmlFor={id}>{t('poll.field.text')}</label>
      <textarea
        id={id}
        // biome-ignore lint/a11y/noAutofocus: a dialog gives the focus to what is done in it
        autoFocus={takesFocus}
        className="field"
        rows={3}
        dir="auto"
        maxLength={LIMITS.answerLength}
        value={text}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => event.key === 'Enter' && event.ctrlKey && onSend(event)}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? `${id}-error` : undefined}
      />
      {problem && (
        <p className="problem" id={`${id}-error`}>
          {problem}
        </p>
      )}
    </div>
  );
}

/** An answer that is written. */
export function WordsForm({ kind, answer, draft, takesFocus, onAnswer }: WordsFormProps) {
  const [text, setText] = useState(drafts.get(draft) ?? answer);
  const [problem, setProblem] = useState<string>();
  const form = useRef<HTMLFormElement>(null);

  function change(next: string): void {
    setText(next);
    drafts.set(draft, next);
  }

  async function send(event: FormEvent | KeyboardEvent): Promise<void> {
    event.preventDefault();
    const words = kind === 'word' ? cleanLine(text) : cleanText(text).trim();
    const found = problemOf(kind, words);
    setProblem(found);
    if (found !== undefined) form.current?.querySelector<HTMLElement>('.field')?.focus();
    else if (await onAnswer(words)) drafts.delete(draft);
  }

  return (
    <form className="dialog-form" ref={form} onSubmit={send} noValidate>
      {kind === 'word' ? (
        <Field
          autoFocus={takesFocus}
          label={t('poll.field.word')}
          autoComplete="off"
          dir="auto"
          maxLength={LIMITS.answerWordLength}
          value={text}
          onChange={(event) => change(event.target.value)}
          error={problem}
        />
      ) : (
        <TextField
          {...{ text, problem, takesFocus }}
          onChange={change}
          onSend={(event) => void send(event)}
        />
      )}
      <div>
        <Button tone="main" type="submit">
          {t('poll.act.send')}
        </Button>
      </div>
    </form>
  );
}
