import { LIMITS } from '@evenboard/protocol';
import { type KeyboardEvent, type Ref, useId, useState } from 'react';
import { t } from '../messages/t.ts';
import type { Speaker } from './speakers.ts';
import type { Heard } from './useHeard.ts';
import { WhoList } from './WhoList.tsx';
import { type WhoOption, whoOptions } from './whoOptions.ts';

interface WhoFieldProps {
  speakers: readonly Speaker[];
  heard: Heard;
  /** Who is speaking, in words; empty where nobody has been chosen. */
  chosen: string;
  field: Ref<HTMLInputElement>;
  onChoose(id: string): void;
  onAdd(name: string): void;
  /** On to the words. */
  onDone(): void;
}

function stepTo(key: string, from: number, count: number): number | undefined {
  if (count === 0) return undefined;
  if (key === 'ArrowDown') return (from + 1) % count;
  if (key === 'ArrowUp') return from <= 0 ? count - 1 : from - 1;
  return undefined;
}

/** Who is speaking: some letters of the name, or the list. What was chosen stays for the next note. */
export function WhoField({ speakers, heard, chosen, field, onChoose, onAdd, onDone }: WhoFieldProps) {
  const [typed, setTyped] = useState<string>();
  const [isOpen, setIsOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const list = useId();
  const options = whoOptions(speakers, typed ?? '');
  const isShown = isOpen && options.length > 0;

  function close(): void {
    setTyped(undefined);
    setIsOpen(false);
    setActive(-1);
  }

  function take(option: WhoOption): void {
    close();
    if (option.kind === 'newcomer') onAdd(option.name);
    else onChoose(option.id);
    onDone();
  }

  function pressed(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const to = stepTo(event.key, active, options.length);
    if (to !== undefined) {
      setIsOpen(true);
      setActive(to);
    } else if (event.key === 'Escape' && isShown) close();
    else if (event.key === 'Enter') {
      const chosenOption = active >= 0 || typed !== undefined ? options[Math.max(0, active)] : undefined;
      if (chosenOption === undefined) onDone();
      else take(chosenOption);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div className="capture-who">
      <label htmlFor={`${list}-field`}>{t('capture.who')}</label>
      <input
        ref={field}
        id={`${list}-field`}
        className="field"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        maxLength={LIMITS.nameLength}
        aria-autocomplete="list"
        aria-expanded={isShown}
        aria-controls={list}
        aria-activedescendant={isShown && active >= 0 ? `${list}-${active}` : undefined}
        placeholder={t('capture.whoNone')}
        value={typed ?? chosen}
        onFocus={(event) => event.currentTarget.select()}
        onPointerDown={() => setIsOpen(true)}
        onChange={(event) => {
          setTyped(event.target.value);
          setIsOpen(true);
          setActive(-1);
        }}
        onKeyDown={pressed}
        onBlur={close}
      />
      {isShown && <WhoList id={list} options={options} active={active} heard={heard} onChoose={take} />}
    </div>
  );
}
