import { EyeOff, History, ListChecks } from 'lucide-react';
import type { MouseEvent } from 'react';
import { t } from '../messages/t.ts';
import { openPractice } from '../route.ts';
import type { DoorSign } from '../session/api.ts';
import { zonedTime } from '../session/zonedTime.ts';
import { Icon } from '../ui/Icon.tsx';

function afterwardsWords(sign: DoorSign | undefined): string {
  if (sign?.state === 'closed') return t('door.afterwardsClosed');
  return sign?.closesAt
    ? t('door.afterwardsUntil', { when: zonedTime(sign.closesAt, sign.timeZone ?? '') })
    : t('door.afterwardsOpen');
}

function roleWords(sign: DoorSign): string | undefined {
  if (sign.role === 'facilitator') return t('door.roleFacilitator');
  return sign.role === 'observer' ? t('door.roleObserver') : undefined;
}

/** In this tab the way back to the door is kept; a new tab or window is left to the browser. */
function practise(event: MouseEvent) {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  openPractice();
}

/** What the session is: its name, what one does there, what others find out, and until when. */
export function DoorIntro({ sign }: { sign: DoorSign | undefined }) {
  const role = sign && roleWords(sign);
  return (
    <div className="intro">
      <p className="soft">{t('door.invited')}</p>
      <h1>{sign?.title ?? t('door.aSession')}</h1>
      <p className="lead">
        {t('door.lead')} {sign?.host && t('door.host', { name: sign.host })}
      </p>
      {role && <p className="strong">{role}</p>}
      <dl>
        <div>
          <dt>
            <Icon of={ListChecks} />
            {t('door.whatWeDo')}
          </dt>
          <dd>{t('door.whatWeDoBody')}</dd>
        </div>
        <div>
          <dt>
            <Icon of={EyeOff} />
            {t('door.othersSee')}
          </dt>
          <dd>
            {t('door.othersSeeBody')} {sign?.captionsInExports && t('door.captionsInExports')}
          </dd>
        </div>
        <div>
          <dt>
            <Icon of={History} />
            {t('door.afterwards')}
          </dt>
          <dd>{afterwardsWords(sign)}</dd>
        </div>
      </dl>
      <p>
        {t('door.practiceLead')}{' '}
        <a href="/practice" onClick={practise}>
          {t('door.practice')}
        </a>
      </p>
    </div>
  );
}
