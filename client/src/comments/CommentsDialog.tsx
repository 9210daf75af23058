import type { Comment } from '@evenboard/board';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useAnnouncer } from '../announce/index.ts';
import { useComments, useDerived, useNote, useReadable, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { addressWords, personName, useNoteActions } from '../note/index.ts';
import { whyNot } from '../session/whyNot.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { CommentForm } from './CommentForm.tsx';
import { CommentList } from './CommentList.tsx';
import './comments.css';
import { createCommentActions } from './commentActions.ts';
import { commentToAnswer } from './commentThreads.ts';

/** Tells of comments that others write on this note while its comments are open. The focus stays where it is. */
function useNewComments(note: string): void {
  const { store, people } = useRoomSession();
  const announcer = useAnnouncer();
  useEffect(
    () =>
      store.subscribeChanges((changes, { isLocal }) => {
        const added = changes.find((change) => change.kind === 'commentAdded' && change.note === note);
        const comment = store.getComments(note).at(-1);
        if (isLocal || added === undefined || comment === undefined) return;
        const name = personName(people.get(), comment.author);
        announcer.remote(t('comments.came', { name, text: comment.text }), 'here');
      }),
    [store, people, announcer, note],
  );
}

/** What has been said since the dialog was opened, for the eye: the foot of the page is behind it. */
function LastSaid() {
  const said = useReadable(useAnnouncer().lastSaid);
  const [before] = useState(said);
  return <p className="comment-said">{said === before ? '' : said}</p>;
}

/** The comments of one note: read, answer, write, settle, delete. */
export function CommentsDialog({ note: id, onClose }: { note: string; onClose(): void }) {
  const room = useRoomSession();
  const announcer = useAnnouncer();
  const notes = useNoteActions();
  const note = useNote(id);
  const comments = useComments(id);
  const actions = useMemo(() => createCommentActions({ room, announcer }), [room, announcer]);
  const [answered, setAnswered] = useState<Comment | undefined>(() => commentToAnswer(comments, room.me.id));
  const field = useRef<HTMLTextAreaElement>(null);
  const draft = `comment:${id}`;
  const [kept] = useState(() => notes.drafts.find(draft) ?? '');
  const [address] = useState(() => {
    const cell = room.store.cellOf(id);
    return cell === undefined ? '' : addressWords(room, cell);
  });
  useNewComments(id);
  const why = useDerived(room.withheld, () => whyNot(room, 'comment'));
  // A field that was there stays: there may be words in it.
  const hasForm = useRef(false);
  hasForm.current ||= why === undefined;

  function answer(comment: Comment | undefined): void {
    setAnswered(comment);
    field.current?.focus();
  }

  function send(text: string): boolean {
    if (!actions.add({ note: id, text, replyTo: answered?.id })) return false;
    notes.drafts.forget(draft);
    setAnswered(undefined);
    return true;
  }

  function pressed(event: KeyboardEvent): void {
    if (event.target instanceof HTMLTextAreaElement || event.key.toLowerCase() !== 'z') return;
    if (!(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (event.shiftKey) notes.redo();
    else notes.undo();
  }

  return (
    <Dialog title={t('comments.heading', { address })} onClose={onClose}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Control Z, promised when a comment is deleted, works here too */}
      <div className="comments" onKeyDown={pressed}>
        <p className="comment-note" dir="auto" lang={note?.lang}>
          {note === undefined ? t('comments.noteGone') : note.text}
        </p>
        {comments.length === 0 && <p className="soft">{t('comments.none')}</p>}
        <CommentList
          comments={comments}
          actions={actions}
          onAnswer={answer}
          onEmptied={() => field.current?.focus()}
        />
        {hasForm.current && (
          <CommentForm
            ref={field}
            answered={answered}
            kept={kept}
            isOff={why !== undefined}
            onWrite={(words) =>
              words.trim() === '' ? notes.drafts.forget(draft) : notes.drafts.keep(draft, words)
            }
            onSend={send}
            onAnswerNothing={() => answer(undefined)}
          />
        )}
        {why !== undefined && <p className="soft">{why}</p>}
        <LastSaid />
      </div>
    </Dialog>
  );
}
