import type { Comment } from '@evenboard/board';
import { type FocusEvent, type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { t } from '../messages/t.ts';
import { CommentItem } from './CommentItem.tsx';
import type { CommentActions } from './commentActions.ts';
import { commentThreads } from './commentThreads.ts';

interface CommentListProps {
  comments: readonly Comment[];
  actions: CommentActions;
  onAnswer(comment: Comment): void;
  /** The last comment went while the focus was in the list. */
  onEmptied(): void;
}

/** Where a key leads in the list, from the present index and the last one. */
const TARGETS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowUp: (at) => at - 1,
  ArrowDown: (at) => at + 1,
  Home: () => 0,
  End: (_, last) => last,
};

/** What is read of a comment, which has the focus for it. */
const saidOf = (item: Element | undefined) => item?.querySelector<HTMLElement>('[data-part="comment"]');

const commentOf = (target: Element | null) => target?.closest<HTMLElement>('[data-comment]') ?? null;

/**
 * Comments as conversations, one tab stop for all: arrows go from one to the next, Enter answers, Delete deletes.
 * Those that come in while it is open move neither the focus nor what is in sight.
 */
export function CommentList({ comments, actions, onAnswer, onEmptied }: CommentListProps) {
  const list = useRef<HTMLUListElement>(null);
  const [stop, setStop] = useState(comments.at(-1)?.id);
  const hasFocus = useRef(false);
  const index = useRef(0);
  const known = comments.findIndex(({ id }) => id === stop);
  const tabStop = known >= 0 ? stop : comments.at(-1)?.id;

  const items = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-comment]') ?? [])];
  const focusAt = (at: number) => saidOf(items()[Math.max(0, Math.min(at, items().length - 1))])?.focus();

  // Opened to read the latest.
  useLayoutEffect(() => {
    if (list.current !== null) list.current.scrollTop = list.current.scrollHeight;
  }, []);

  // When the comment under the focus goes, the focus goes to its neighbour in the same commit.
  useLayoutEffect(() => {
    const isLost = hasFocus.current && !list.current?.contains(document.activeElement);
    if (!isLost || document.activeElement !== document.body) return;
    if (items().length === 0) onEmptied();
    else focusAt(index.current);
  });

  function focused({ target }: FocusEvent): void {
    const comment = commentOf(target);
    if (comment === null) return;
    hasFocus.current = true;
    index.current = items().indexOf(comment);
    setStop(comment.dataset['comment']);
  }

  function keyDown(event: KeyboardEvent): void {
    const { target } = event;
    const item = target instanceof Element ? commentOf(target) : null;
    if (item === null || saidOf(item) !== target) return;
    const comment = comments.find(({ id }) => id === item.dataset['comment']);
    const at = items().indexOf(item);
    if (comment === undefined || event.ctrlKey || event.altKey || event.shiftKey) return;
    const to = TARGETS[event.key]?.(at, items().length - 1);
    if (to !== undefined) focusAt(to);
    else if (event.key === 'Enter') onAnswer(comment);
    else if (event.key === 'Delete') actions.remove(comment.id);
    else return;
    event.preventDefault();
  }

  const item = (comment: Comment) => ({
    key: comment.id,
    comment,
    isTabStop: comment.id === tabStop,
    onAnswer: () => onAnswer(comment),
    onSettle: () => void actions.settle(comment.id, comment.resolved === undefined),
    onRemove: () => void actions.remove(comment.id),
  });

  return (
    <ul
      ref={list}
      className="comment-list"
      aria-label={t('comments.list')}
      onKeyDown={keyDown}
      onFocus={focused}
      onBlur={(event) => {
        if (event.relatedTarget !== null) hasFocus.current = false;
      }}
    >
      {commentThreads(comments).map(({ first, answers }) => {
        const { key, ...rest } = item(first);
        return (
          <CommentItem key={key} {...rest}>
            {answers.length > 0 && (
              <ul aria-label={t('comments.answers')}>
                {answers.map((answer) => {
                  const { key: answerKey, ...props } = item(answer);
                  return <CommentItem key={answerKey} {...props} />;
                })}
              </ul>
            )}
          </CommentItem>
        );
      })}
    </ul>
  );
}
