import type { ParticipantId } from '@evenboard/protocol';
import { useState } from 'react';
import { useAnnouncer } from '../announce/index.ts';
import { useReadable, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { Button } from '../ui/Button.tsx';
import { CheckChoice } from '../ui/CheckChoice.tsx';

interface KeepTogetherProps {
  groups: readonly (readonly ParticipantId[])[];
  onChange(groups: readonly (readonly ParticipantId[])[]): void;
}

const names = (people: readonly string[]) => new Intl.ListFormat('en-GB').format(people);

/** People who are to come into one room, whichever it is: an interpreter and who needs them, two who share a screen. */
export function KeepTogether({ groups, onChange }: KeepTogetherProps) {
  const people = useReadable(useRoomSession().people);
  const announcer = useAnnouncer();
  const [chosen, setChosen] = useState<readonly ParticipantId[]>([]);
  const isTaken = (id: ParticipantId) => groups.some((group) => group.includes(id));
  const free = [...people]
    .filter(([id, { role }]) => role === 'participant' && !isTaken(id))
    .sort(([, a], [, b]) => a.name.localeCompare(b.name));
  const namesOf = (ids: readonly ParticipantId[]) => names(ids.flatMap((id) => people.get(id)?.name ?? []));

  function keep(): void {
    if (chosen.length < 2) {
      announcer.say(t('breakouts.togetherTwo'));
      return;
    }
    onChange([...groups, chosen]);
    setChosen([]);
    announcer.say(t('breakouts.togetherKept', { names: namesOf(chosen) }));
  }

  function letGo(group: readonly ParticipantId[]): void {
    onChange(groups.filter((one) => one !== group));
    announcer.say(t('breakouts.togetherGone', { names: namesOf(group) }));
  }

  return (
    <details className="breakout-more">
      <summary>{t('breakouts.together')}</summary>
      {groups.map((group) => (
        <p key={group.join(' ')} className="together">
          {namesOf(group)}
          <Button
            tone="quiet"
            aria-label={t('breakouts.togetherUndo', { names: namesOf(group) })}
            onClick={() => letGo(group)}
          >
            {t('breakouts.remove')}
          </Button>
        </p>
      ))}
      <fieldset className="together-choice">
        <legend>{t('breakouts.togetherChoose')}</legend>
        <div className="choices">
          {free.map(([id, { name }]) => (
            <CheckChoice
              key={id}
              label={name}
              isChecked={chosen.includes(id)}
              onChange={(is) => setChosen(is ? [...chosen, id] : chosen.filter((one) => one !== id))}
            />
          ))}
        </div>
      </fieldset>
      <Button onClick={keep}>{t('breakouts.togetherDo')}</Button>
    </details>
  );
}
