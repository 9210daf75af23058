import { cleanLine, cleanText, LIMITS } from '@evenboard/protocol';
import { type FormEvent, type KeyboardEvent, useId, useState } from 'react';
import { t } from '../messages/t.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';

interface WordsFormProps {
  kind: 'word' | 'text';
  answer: string;
  onAnswer(words: string): void;
}

/** What of it the server would not take, in words. */
function problemOf(kind: WordsFormProps['kind'], words: string): string | undefined {
  if (words === '') return t('poll.missing');
  return kind === 'word' && words.includes(' ') ? t('poll.oneWord') : undefined;
}

/** An answer that is written. */
export function WordsForm({ kind, answer, onAnswer }: WordsFormProps) {
  const [text, setText] = useState(answer);
  const [problem, setProblem] = useState<string>();
  const id = useId();

  function send(event: FormEvent | KeyboardEvent): void {
    event.preventDefault();
    const words = kind === 'word' ? cleanLine(text) : cleanText(text).trim();
    const found = problemOf(kind, words);
    setProblem(found);
    if (found === undefined) onAnswer(words);
    else document.getElementById(id)?.focus();
  }

  return (
    <form className="dialog-form" onSubmit={send} noValidate>
      {kind === 'word' ? (
        <Field
          autoFocus
          label={t('poll.field.word')}
          autoComplete="off"
          dir="auto"
          maxLength={LIMITS.answerWordLength}
          value={text}
          onChange={(event) => setText(event.target.value)}
          error={problem}
        />
      ) : (
        <div className="labelled">
          <label htmlFor={id}>{t('poll.field.text')}</label>
          <textarea
            id={id}
            // biome-ignore lint/a11y/noAutofocus: a dialog gives the focus to what is done in it
            autoFocus
            className="field"
            rows={3}
            dir="auto"
            maxLength={LIMITS.answerLength}
            value={text}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => event.key === 'Enter' && event.ctrlKey && send(event)}
            aria-invalid={problem ? true : undefined}
            aria-describedby={problem ? `${id}-error` : undefined}
          />
          {problem && (
            <p className="problem" id={`${id}-error`}>
              {problem}
            </p>
          )}
        </div>
      )}
      <div>
        <Button tone="main" type="submit">
          {t('poll.act.send')}
        </Button>
      </div>
    </form>
  );
}
