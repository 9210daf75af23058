import { useRef } from 'react';
import { useAnnouncer } from '../announce/index.ts';
import { t } from '../messages/t.ts';
import type { KnownTemplate } from '../session/knownTemplates.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { BY_CODE, type useTemplateChoice } from './useTemplateChoice.ts';

/** The templates to begin with: of every server, of this device, or by a code. */
export function TemplateChoice({ begin }: { begin: ReturnType<typeof useTemplateChoice> }) {
  const announcer = useAnnouncer();
  const place = useRef<HTMLDivElement>(null);

  function forget({ id, name }: KnownTemplate): void {
    begin.forget(id);
    // The button goes with the choice.
    place.current?.querySelector('select')?.focus();
    announcer.say(t('landing.templateForgotten', { name }));
  }

  const { own } = begin;
  return (
    <div className="template-choice" ref={place}>
      <SelectField
        label={t('landing.templateLabel')}
        value={begin.choice}
        onChange={begin.choose}
        options={begin.options}
      />
      {begin.choice === BY_CODE && (
        <Field
          label={t('landing.templateCodeLabel')}
          hint={t('landing.templateCodeHint')}
          name="templateCode"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={64}
          value={begin.code}
          onChange={(event) => begin.setCode(event.target.value)}
          error={begin.problem}
        />
      )}
      {own && (
        <Button tone="quiet" onClick={() => forget(own)}>
          {t('landing.templateForget')}
        </Button>
      )}
    </div>
  );
}
