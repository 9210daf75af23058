import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import { useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { useNoteActions } from '../note/index.ts';
import { Dialog } from '../ui/Dialog.tsx';
import './palette.css';
import { PaletteOptions } from './PaletteOptions.tsx';
import { type PaletteEntry, paletteEntries } from './paletteEntries.ts';
import { type CommandRunner, usePaletteChoice } from './usePaletteChoice.ts';
import { useSaidAtRest } from './useSaidAtRest.ts';

interface CommandPaletteProps {
  page: CommandRunner;
  /** What stands in the field at the beginning. */
  typed?: string | undefined;
  onClose(): void;
}

/** Every command by its name, every place by its address: for who knows no key, or whose screen reader takes them. */
export function CommandPalette(props: CommandPaletteProps) {
  return (
    <Dialog title={t('palette.heading')} onClose={props.onClose}>
      <Palette {...props} />
    </Dialog>
  );
}

/** How many lines there are, and what Enter does now. */
function resultWords(entries: readonly PaletteEntry[], typed: string): string | undefined {
  if (typed.trim() === '') return undefined;
  const [first] = entries;
  if (first === undefined) return t('palette.foundNone');
  return t('palette.found', { count: entries.length, first: first.words });
}

/** Where an arrow key goes in a list of so many lines; without one chosen, down is the first and up the last. */
function stepTo(key: string, from: number, count: number): number | undefined {
  if (count === 0) return undefined;
  if (key === 'ArrowDown') return (from + 1) % count;
  if (key === 'ArrowUp') return from <= 0 ? count - 1 : from - 1;
  return undefined;
}

function Palette({ page, typed: initial = '', onClose }: CommandPaletteProps) {
  const room = useRoomSession();
  const notes = useNoteActions();
  const [typed, setTyped] = useState(initial);
  const [active, setActive] = useState(-1);
  const list = useId();
  const entries = useMemo(
    () => paletteEntries(typed, { room, can: (id) => page.can(id) || notes.can(id) }),
    [typed, room, page, notes],
  );
  const choose = usePaletteChoice(page, onClose);
  useSaidAtRest(resultWords(entries, typed));

  function pressed(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    const to = stepTo(event.key, active, entries.length);
    const chosen = entries[Math.max(0, active)];
    if (to !== undefined) setActive(to);
    else if (event.key === 'Enter' && chosen) choose(chosen);
    else return;
    event.preventDefault();
  }

  return (
    <div className="palette">
      <label htmlFor={`${list}-field`}>{t('palette.label')}</label>
      <input
        id={`${list}-field`}
        className="field"
        role="combobox"
        // biome-ignore lint/a11y/noAutofocus: in a dialog that was opened to type in it
        autoFocus
        autoComplete="off"
        spellCheck={false}
        aria-autocomplete="list"
        aria-expanded={entries.length > 0}
        aria-controls={list}
        aria-activedescendant={active < 0 ? undefined : `${list}-${active}`}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setActive(-1);
        }}
        onKeyDown={pressed}
      />
      <PaletteOptions id={list} entries={entries} active={active} onChoose={choose} />
      {entries.length === 0 && <p>{t('palette.foundNone')}</p>}
    </div>
  );
}
