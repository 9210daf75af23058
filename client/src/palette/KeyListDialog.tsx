import { useState } from 'react';
import { useAnnouncer } from '../announce/index.ts';
import {
  COMMAND_GROUPS,
  COMMANDS,
  type Command,
  type CommandId,
  chordWords,
  hasRemapped,
  lettersOf,
  putAllKeysBack,
} from '../command/index.ts';
import { useSettings } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { changeSettings } from '../session/settings.ts';
import { Button } from '../ui/Button.tsx';
import { CheckChoice } from '../ui/CheckChoice.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { KeyRow } from './KeyRow.tsx';
import { keyWords } from './keyWords.ts';
import { matchRank } from './matchCommand.ts';
import './palette.css';
import { useSaidAtRest } from './useSaidAtRest.ts';

/** All commands with their keys: to find one, and to give it others. */
export function KeyListDialog({ onClose }: { onClose(): void }) {
  return (
    <Dialog title={t('keys.heading')} onClose={onClose}>
      <KeyList />
    </Dialog>
  );
}

function countWords(count: number): string {
  return count === 0 ? t('keys.foundNone') : t('keys.found', { count });
}

/** "N, M, Shift+M, C": the letters that are commands on the board, as this person has them. */
function letterWords(): string {
  const letters = COMMANDS.flatMap(({ id }) => lettersOf(id)).filter(({ key }) => /\p{L}/u.test(key));
  return letters.map(chordWords).join(', ');
}

function KeyList() {
  const { letters } = useSettings();
  const announcer = useAnnouncer();
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState<CommandId>();
  // The open one stays, also when its new keys no longer fit what was looked for.
  const found = COMMANDS.filter(
    ({ id }) => id === open || matchRank(typed, t(`command.${id}`), keyWords(id)) > 0,
  );
  useSaidAtRest(typed.trim() === '' ? undefined : countWords(found.length));

  return (
    <div className="key-list">
      <Field
        label={t('keys.filter')}
        autoFocus
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <p>{typed.trim() === '' ? t('keys.intro') : countWords(found.length)}</p>
      <CheckChoice
        label={t('keys.lettersOn', { letters: letterWords() })}
        isChecked={letters}
        onChange={(isOn) => {
          changeSettings({ letters: isOn });
          announcer.say(t(isOn ? 'keys.lettersSaidOn' : 'keys.lettersSaidOff'));
        }}
      />
      <Button
        onClick={() => {
          const wasUsual = !hasRemapped();
          putAllKeysBack();
          announcer.say(t(wasUsual ? 'keys.allUsual' : 'keys.allBackSaid'));
        }}
      >
        {t('keys.allBack')}
      </Button>
      {COMMAND_GROUPS.map((group) => (
        <KeyGroup
          key={group}
          name={t(`command.group.${group}`)}
          commands={found.filter((command) => command.group === group)}
          open={open}
          onToggle={(id) => setOpen(open === id ? undefined : id)}
        />
      ))}
    </div>
  );
}

interface KeyGroupProps {
  name: string;
  commands: readonly (Command & { id: CommandId })[];
  open: CommandId | undefined;
  onToggle(id: CommandId): void;
}

function KeyGroup({ name, commands, open, onToggle }: KeyGroupProps) {
  if (commands.length === 0) return null;
  return (
    <section>
      <h3>{name}</h3>
      <ul>
        {commands.map((command) => (
          <KeyRow
            key={command.id}
            command={command}
            isOpen={open === command.id}
            onToggle={() => onToggle(command.id)}
          />
        ))}
      </ul>
    </section>
  );
}
