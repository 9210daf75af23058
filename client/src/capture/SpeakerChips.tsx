import { t } from '../messages/t.ts';
import { heardWords } from './captureWords.ts';
import { NOBODY, type Speaker } from './speakers.ts';
import type { Heard } from './useHeard.ts';

interface SpeakerChipsProps {
  speakers: readonly Speaker[];
  heard: Heard;
  who: string | undefined;
  onChoose(id: string): void;
}

/**
 * Who has a digit, to be pressed: in the order of the room and no other, with when each was heard last. No stops of the
 * Tab key: by keyboard the digits and the field are quicker.
 */
export function SpeakerChips({ speakers, heard, who, onChoose }: SpeakerChipsProps) {
  const seated = speakers.flatMap(({ id, name, digit }) =>
    digit === undefined ? [] : [{ id, name, digit }],
  );
  const nobody = { id: NOBODY, name: t('capture.nobodyName'), digit: 0 };
  return (
    <fieldset className="speaker-chips">
      <legend className="sr">{t('capture.chips')}</legend>
      {[...seated, nobody].map(({ id, name, digit }) => (
        <button
          key={id}
          type="button"
          tabIndex={-1}
          className="speaker-chip"
          aria-pressed={id === who}
          onClick={() => onChoose(id)}
        >
          <span>
            <bdi>{name}</bdi> <kbd>{t('capture.altDigit', { digit })}</kbd>
          </span>
          {id !== NOBODY && <span className="heard-last">{heardWords(heard.at.get(id), heard.nowMs)}</span>}
        </button>
      ))}
    </fieldset>
  );
}
