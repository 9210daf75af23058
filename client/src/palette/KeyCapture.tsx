import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { useAnnouncer } from '../announce/index.ts';
import {
  type Command,
  chordOwner,
  chordProblem,
  chordWords,
  giveChord,
  isLetter,
  type KeyChord,
  pressedChord,
} from '../command/index.ts';
import { t } from '../messages/t.ts';
import { Button } from '../ui/Button.tsx';

/** Keys that belong to another command, offered to be taken from it. */
interface Taken {
  chord: KeyChord;
  words: string;
}

/** A button that takes the next keys pressed on it as the command's own. Tab leaves it, Escape changes nothing. */
export function KeyCapture({ command }: { command: Command }) {
  const announcer = useAnnouncer();
  const [isListening, setListening] = useState(false);
  const [problem, setProblem] = useState('');
  const [taken, setTaken] = useState<Taken>();
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const name = t(`command.${command.id}`);

  function tell(words: string, other?: Taken): void {
    setListening(false);
    setProblem(words);
    setTaken(other);
    announcer.say(words);
  }

  function give(chord: KeyChord): void {
    giveChord(command.id, chord);
    // Where the keys were taken from another command, the button for that goes away under the focus.
    button.current?.focus();
    const keys = chordWords(chord);
    tell(t('keys.now', { command: name, keys: isLetter(chord) ? t('keys.onBoard', { keys }) : keys }));
  }

  function choose(chord: KeyChord) {
    const keys = chordWords(chord);
    const forbidden = chordProblem(chord, command);
    const owner = chordOwner(chord, command.id);
    if (forbidden !== undefined) return tell(t(`keys.problem.${forbidden}`, { keys }));
    if (owner === undefined) return give(chord);
    const words = t('keys.taken', { keys, command: t(`command.${owner.id}`) });
    tell(words, { chord, words: t('keys.take', { keys }) });
  }

  function pressed(event: KeyboardEvent): void {
    const isLeaving = event.key === 'Tab' && !event.ctrlKey && !event.altKey;
    if (!isListening || event.repeat || isLeaving) return;
    event.preventDefault();
    event.stopPropagation();
    const chord = pressedChord(event.nativeEvent);
    if (chord?.key === 'Escape' && command.id !== 'escape') tell(t('keys.kept'));
    else if (chord !== undefined) choose(chord);
  }

  return (
    <>
      <p className="hint" id={`${id}-hint`}>
        {t(command.where === 'view' ? 'keys.captureHintBoard' : 'keys.captureHint')}
      </p>
      <div className="row">
        <Button
          ref={button}
          aria-pressed={isListening}
          aria-describedby={`${id}-hint`}
          onClick={() => setListening(true)}
          onKeyDown={pressed}
          onBlur={() => setListening(false)}
        >
          {t('keys.capture')}
        </Button>
        {taken && <Button onClick={() => give(taken.chord)}>{taken.words}</Button>}
      </div>
      {problem !== '' && <p>{problem}</p>}
    </>
  );
}
