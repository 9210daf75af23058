import { useState } from 'react';
import { useAnnouncer } from '../announce/index.ts';
import { useReadable, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { failureWords } from '../session/failureWords.ts';
import { CheckChoice } from '../ui/CheckChoice.tsx';

/** Whether what is said goes into workbooks: everybody reads it here, facilitators choose it. It holds from then on. */
export function CaptionFiles() {
  const room = useRoomSession();
  const announcer = useAnnouncer();
  const isOn = useReadable(room.info)?.captionsInExportsSince !== undefined;
  // What was asked for, until the session says so too.
  const [asked, setAsked] = useState<boolean>();
  const words = t(isOn ? 'captions.inFiles' : 'captions.inNoFile');

  async function change(on: boolean) {
    setAsked(on);
    const answer = await room.send({ type: 'setCaptionsInExports', on });
    setAsked(undefined);
    const said = { name: t('captions.filesChoice'), answer: t(on ? 'settings.yes' : 'settings.no') };
    announcer.say(answer.ok ? t('settings.said', said) : failureWords(answer.failure));
  }

  if (room.me.role !== 'facilitator') return <p className="soft small">{words}</p>;
  return (
    <CheckChoice
      label={t('captions.filesChoice')}
      hint={t('captions.filesHint')}
      isChecked={asked ?? isOn}
      onChange={(on) => void change(on)}
    />
  );
}
