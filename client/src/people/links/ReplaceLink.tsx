import { ROLES, type Role } from '@evenboard/protocol';
import { useState } from 'react';
import { useAnnouncer } from '../../announce/index.ts';
import { t } from '../../messages/t.ts';
import { Button } from '../../ui/Button.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { useAsk } from '../useAsk.ts';

export type RoleLinks = Partial<Record<Role, string>>;

/** Puts a new link in the place of one that has come into the wrong hands. */
export function ReplaceLink({ onReplaced }: { onReplaced(links: RoleLinks): void }) {
  const announcer = useAnnouncer();
  const { ask, problem } = useAsk();
  const [role, setRole] = useState<Role>('participant');

  async function replace(): Promise<void> {
    const answer = await ask<{ links: RoleLinks }>({ type: 'replaceLinks', role });
    if (answer === undefined) return;
    onReplaced(answer.value.links);
    announcer.say(t(`links.replacedSaid_${role}`));
  }

  return (
    <section className="dialog-form">
      <h3>{t('links.replaceHeading')}</h3>
      <p>{t('links.replaceBody')}</p>
      <SelectField
        label={t('links.replaceWhich')}
        value={role}
        onChange={(value) => setRole(ROLES.find((one) => one === value) ?? role)}
        options={ROLES.map((one) => [one, t(`links.${one}`)] as const)}
      />
      {problem !== undefined && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      <Button onClick={() => void replace()}>{t('links.replaceDo')}</Button>
    </section>
  );
}
