import { useReadable } from '../hooks/index.ts';
import { NewNoteEditor, NoteEditor } from '../note/index.ts';
import { useGrid } from './GridContext.ts';

interface GridEditorProps {
  section: string;
  row: number;
  note: string | undefined;
}

/** The editor inside its cell; over it, a screen reader would leave the table and read everything again. */
export function GridEditor({ section, row, note }: GridEditorProps) {
  const { state, commands } = useGrid();
  const editing = useReadable(state.editing);
  if (editing === undefined) return null;
  if ('note' in editing) {
    return (
      <NoteEditor
        note={editing.note}
        onDone={(how) => commands.left(how, note)}
        onReplaced={(id) => state.startEditing({ note: id })}
      />
    );
  }
  return (
    <NewNoteEditor
      cell={{ section, row }}
      initialText={editing.text}
      onDone={(how, made) => commands.left(how, made)}
      onBegun={(id) => state.startEditing({ note: id })}
    />
  );
}
