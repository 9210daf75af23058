import { Ellipsis, MessageSquare, Move, Palette, Pencil, Trash2 } from 'lucide-react';
import { useComments, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { useNoteActions, useWhyNotWrite } from '../note/index.ts';
import type { CurrentPlace } from '../session/roomSession.ts';
import { isReader } from '../session/whyNot.ts';
import { Button, greyed, IconButton } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';

/** What can be done with the current note, as buttons; on narrow screens the rarer ones are in "More". */
export function NoteTools({ place }: { place: CurrentPlace }) {
  const isWriter = !isReader(useRoomSession());
  const actions = useNoteActions();
  const { cell, note } = place;
  const target = note === undefined ? { cell } : { note };
  const why = useWhyNotWrite(target);
  return (
    <div className="tools">
      {isWriter && (
        <Button {...greyed(why)} onClick={() => actions.mayWrite(target) && actions.edit(target)}>
          <Icon of={Pencil} />
          {t(note === undefined ? 'session.writeHere' : 'session.edit')}
        </Button>
      )}
      {isWriter && note !== undefined && <ChangeTools why={why} />}
      {note !== undefined && <CommentsTool note={note} />}
      <IconButton
        label={t('page.more')}
        icon={<Icon of={Ellipsis} />}
        aria-haspopup="menu"
        onClick={() => actions.run('menu')}
      />
    </div>
  );
}

/** On the current note, or on all that are selected in the view one was in last: what its keys do there. */
function ChangeTools({ why }: { why: string | undefined }) {
  const actions = useNoteActions();
  return (
    <>
      <Button {...greyed(why)} onClick={() => actions.run('moveTo')}>
        <Icon of={Move} />
        {t('session.moveTo')}
      </Button>
      <Button {...greyed(why)} className="wide" onClick={() => actions.run('colour')}>
        <Icon of={Palette} />
        {t('session.colour')}
      </Button>
      <Button
        {...greyed(why)}
        className="wide"
        onClick={() => {
          actions.run('remove');
          actions.focusCurrent();
        }}
      >
        <Icon of={Trash2} />
        {t('session.delete')}
      </Button>
    </>
  );
}

function CommentsTool({ note }: { note: string }) {
  const actions = useNoteActions();
  const count = useComments(note).length;
  return (
    <Button className="wide" onClick={() => actions.run('comments')}>
      <Icon of={MessageSquare} />
      {count === 0 ? t('page.comments') : t('page.commentsCount', { count })}
    </Button>
  );
}
