import type { Comment } from '@evenboard/board';
import type { ReactNode } from 'react';
import { useDerived, useReadable, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { authorWords, personName, whenWords } from '../note/index.ts';
import { Button } from '../ui/Button.tsx';

interface CommentItemProps {
  comment: Comment;
  isTabStop: boolean;
  onAnswer(): void;
  onSettle(): void;
  onRemove(): void;
  /** The answers to it. */
  children?: ReactNode;
}

/** One comment: the words first, then whose they are, then what can be done. Its buttons are tab stops where the focus is. */
export function CommentItem({ comment, isTabStop, children, ...does }: CommentItemProps) {
  const { withheld, people } = useRoomSession();
  const mayComment = useDerived(withheld, (now) => !now.has('comment'));
  const names = useReadable(people);
  const { resolved } = comment;
  const name = personName(names, comment.author);
  const tabIndex = isTabStop ? 0 : -1;
  return (
    <li>
      <div className="comment" data-comment={comment.id}>
        {/* What has the focus is read as a whole: its words and whose they are, without the buttons. */}
        <div className="comment-said" data-part="comment" tabIndex={tabIndex}>
          <p className="comment-text" dir="auto" lang={comment.lang}>
            {comment.text}
          </p>
          <p className="comment-by">
            <span className="sr">. </span>
            <bdi>{authorWords(comment, names)}</bdi>, {whenWords(comment.createdAt, Date.now())}
            {resolved !== undefined && (
              <span className="comment-settled">
                <span className="sr">. </span>
                {t('comments.settledBy', { name: personName(names, resolved.by) })}
              </span>
            )}
          </p>
        </div>
        {mayComment && (
          <div className="tools">
            <Button tabIndex={tabIndex} onClick={does.onAnswer}>
              {t('comments.answer')} <span className="sr">{name}</span>
            </Button>
            <Button tabIndex={tabIndex} onClick={does.onSettle}>
              {t(resolved === undefined ? 'comments.settle' : 'comments.reopen')}{' '}
              <span className="sr">{t('comments.whichOf', { name })}</span>
            </Button>
            <Button tabIndex={tabIndex} onClick={does.onRemove}>
              {t('comments.delete')} <span className="sr">{t('comments.whichOf', { name })}</span>
            </Button>
          </div>
        )}
      </div>
      {children}
    </li>
  );
}
