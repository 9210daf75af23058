import type { Comment } from '@evenboard/board';
import { LIMITS } from '@evenboard/protocol';
import { type KeyboardEvent, type Ref, useId, useRef } from 'react';
import { useReadable, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { personName } from '../note/index.ts';
import { Button } from '../ui/Button.tsx';

interface CommentFormProps {
  ref: Ref<HTMLTextAreaElement>;
  /** The comment that is being answered; without one a new conversation begins. */
  answered: Comment | undefined;
  /** Words that were written earlier and not sent. */
  kept: string;
  /** Comments cannot be sent now; the button says why. */
  isOff: boolean;
  onWrite(words: string): void;
  /** Whether they were taken: then the field is emptied. */
  onSend(words: string): boolean;
  onAnswerNothing(): void;
}

/** Where a comment is written. What it answers is read with it, so that one can answer at once. */
export function CommentForm(props: CommentFormProps) {
  const { ref, answered, kept, isOff, onWrite, onSend, onAnswerNothing } = props;
  const people = useReadable(useRoomSession().people);
  const form = useRef<HTMLFormElement>(null);
  const id = useId();

  function send(): void {
    const field = form.current?.querySelector('textarea');
    if (!field || !onSend(field.value)) return;
    field.value = '';
    field.focus();
  }

  function keyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    const { isComposing, keyCode } = event.nativeEvent;
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || isComposing || keyCode === 229) return;
    event.preventDefault();
    send();
  }

  return (
    <form
      ref={form}
      className="dialog-form comment-form"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <div className="labelled">
        <label htmlFor={id}>
          {answered === undefined
            ? t('comments.new')
            : t('comments.answerTo', { name: personName(people, answered.author) })}
        </label>
        {answered !== undefined && (
          <blockquote id={`${id}-answered`} className="comment-answered" dir="auto" lang={answered.lang}>
            {answered.text}
          </blockquote>
        )}
        <textarea
          ref={ref}
          id={id}
          className="field"
          dir="auto"
          rows={3}
          // biome-ignore lint/a11y/noAutofocus: in a dialog that was opened to read and to write
          autoFocus
          maxLength={LIMITS.noteTextLength}
          defaultValue={kept}
          aria-describedby={answered === undefined ? `${id}-hint` : `${id}-answered ${id}-hint`}
          onInput={(event) => onWrite(event.currentTarget.value)}
          onKeyDown={keyDown}
        />
        <span className="hint" id={`${id}-hint`}>
          {t(kept === '' ? 'comments.hint' : 'comments.hintKept')}
        </span>
      </div>
      <div className="dialog-foot">
        <Button type="submit" tone="main" aria-disabled={isOff}>
          {t('comments.send')}
        </Button>
        {answered !== undefined && <Button onClick={onAnswerNothing}>{t('comments.answerNothing')}</Button>}
      </div>
    </form>
  );
}
