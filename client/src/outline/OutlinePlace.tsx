import { formatAddress } from '@evenboard/board';
import { useReadable, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { NewNoteEditor, useWhyNotWrite } from '../note/index.ts';
import { Button, greyed } from '../ui/Button.tsx';
import { useOutline } from './OutlineContext.ts';
import { itemAttributes } from './outlineItems.ts';
import { useDerived } from './useDerived.ts';

interface OutlinePlaceProps {
  section: string;
  row: number;
  column: number;
  mayEdit: boolean;
}

/** An empty place, listed as long as I am there: a note was deleted here, or one is being written. */
export function OutlinePlace({ section, row, column, mayEdit }: OutlinePlaceProps) {
  const { state, commands } = useOutline();
  const { current } = useRoomSession();
  const editing = useReadable(state.editing);
  const isHere = useDerived(
    current,
    ({ cell, note }) => note === undefined && cell.section === section && cell.row === row,
  );
  const isEdited =
    editing !== undefined &&
    'cell' in editing &&
    editing.cell.section === section &&
    editing.cell.row === row;
  const cell = { section, row };
  const address = formatAddress({ column, row });
  const why = useWhyNotWrite({ cell });
  return (
    <li {...itemAttributes({ cell })} className={isHere ? 'outline-place is-current' : 'outline-place'}>
      {isEdited ? (
        <>
          <span className="addr">{address}</span>
          <NewNoteEditor
            cell={cell}
            initialText={editing.text}
            onDone={(how, made) => commands.left(how, undefined, made)}
            onBegun={(note) => state.editing.set({ note })}
          />
        </>
      ) : (
        <>
          <p
            className="outline-said"
            data-part="item"
            tabIndex={isHere ? 0 : -1}
            aria-current={isHere || undefined}
          >
            {t('outline.empty', { address })}
          </p>
          {mayEdit && (
            <Button
              {...greyed(why)}
              data-part="edit"
              tabIndex={isHere ? 0 : -1}
              onClick={() => commands.edit({ cell })}
            >
              {t('outline.writeHere')} <span className="sr">{address}</span>
            </Button>
          )}
        </>
      )}
    </li>
  );
}
