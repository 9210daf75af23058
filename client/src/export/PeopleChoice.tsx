import { useState } from 'react';
import { useAnnouncer } from '../announce/index.ts';
import { useReadable, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { failureWords } from '../session/failureWords.ts';
import { CheckChoice } from '../ui/CheckChoice.tsx';

/** Whether workbooks, also those that others take, list who took part. For facilitators; it holds for the session. */
export function PeopleChoice() {
  const room = useRoomSession();
  const announcer = useAnnouncer();
  const isOn = useReadable(room.info)?.peopleInExports === true;
  // What was asked for, until the session says so too.
  const [asked, setAsked] = useState<boolean>();

  async function change(on: boolean) {
    setAsked(on);
    const answer = await room.send({ type: 'setPeopleInExports', on });
    if (!answer.ok) setAsked(undefined);
    announcer.say(
      answer.ok ? t(on ? 'takeHome.people.on' : 'takeHome.people.off') : failureWords(answer.failure),
    );
  }

  return (
    <CheckChoice
      label={t('takeHome.people.label')}
      hint={t('takeHome.people.hint')}
      isChecked={asked ?? isOn}
      onChange={(on) => void change(on)}
    />
  );
}
