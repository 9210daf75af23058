import { Ellipsis, MessageSquare, Pencil, Vote } from 'lucide-react';
import { useComments, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { useNoteActions, useVoteMark, useWhyNotWrite } from '../note/index.ts';
import { Button, greyed } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useOutline } from './OutlineContext.ts';

interface NoteButtonsProps {
  note: string;
  address: string;
  /** Whether Tab stops here: at the current note's buttons alone. */
  isTabStop: boolean;
  mayEdit: boolean;
}

/** What can be done with a note. The names begin with the words that are seen and end with the address. */
export function NoteButtons({ note, address, isTabStop, mayEdit }: NoteButtonsProps) {
  const { current } = useRoomSession();
  const { commands } = useOutline();
  const actions = useNoteActions();
  const why = useWhyNotWrite({ note });
  const comments = useComments(note).length;
  const mark = useVoteMark(note);
  const tabIndex = isTabStop ? 0 : -1;
  return (
    <div className="acts">
      {mayEdit && (
        <Button {...greyed(why)} data-part="edit" tabIndex={tabIndex} onClick={() => commands.edit({ note })}>
          <Icon of={Pencil} />
          {t('outline.edit')} <span className="sr">{address}</span>
        </Button>
      )}
      {mark !== undefined && actions.voting.mayVote(note) && (
        <Button data-part="dot" tabIndex={tabIndex} onClick={() => actions.voting.toggleDot(note)}>
          <Icon of={Vote} />
          {t(mark.mine === 0 ? 'vote.giveDot' : 'vote.changeDot')} <span className="sr">{address}</span>
        </Button>
      )}
      <Button
        data-part="comments"
        tabIndex={tabIndex}
        onClick={() => {
          current.setNote(note);
          actions.openDialog({ kind: 'comments', note });
        }}
      >
        <Icon of={MessageSquare} />
        {t('outline.comments', { count: comments })}{' '}
        <span className="sr">{t('outline.onNote', { address })}</span>
      </Button>
      <Button
        data-part="more"
        tabIndex={tabIndex}
        aria-haspopup="menu"
        onClick={() => commands.openMenu(note)}
      >
        <Icon of={Ellipsis} />
        {t('outline.more')} <span className="sr">{t('outline.forNote', { address })}</span>
      </Button>
    </div>
  );
}
