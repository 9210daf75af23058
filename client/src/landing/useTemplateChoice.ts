import { useState } from 'react';
import { t } from '../messages/t.ts';
import { api } from '../session/api.ts';
import { forgetTemplate, knownTemplates, rememberTemplate } from '../session/knownTemplates.ts';
import { describeFailure } from './describeFailure.ts';

/** What a session can begin with, beside the templates of this device, which are known by their ids. */
export const BY_CODE = 'code';
const EMPTY = 'empty';
const STRATEGY = 'strategy';

/** What a session begins with: chosen from a list, or by the code that somebody has passed on. */
export function useTemplateChoice() {
  const [known, setKnown] = useState(knownTemplates);
  const [choice, setChoice] = useState(STRATEGY);
  const [code, setCode] = useState('');
  const [problem, setProblem] = useState<string>();

  /** The template behind the code that was typed; the problem stands beside its field. */
  async function findByCode(): Promise<string | undefined> {
    const template = code.trim().toLowerCase();
    if (template === '') {
      setProblem(t('landing.templateCodeMissing'));
      return undefined;
    }
    const answer = await api.findTemplate(template);
    if (!answer.ok) {
      const isUnknown = answer.failure.status === 404 || answer.failure.status === 400;
      setProblem(
        isUnknown ? t('landing.templateUnknown', { code: code.trim() }) : describeFailure(answer.failure),
      );
      return undefined;
    }
    rememberTemplate(answer.value);
    setKnown(knownTemplates());
    setChoice(answer.value.id);
    return answer.value.id;
  }

  return {
    choice,
    choose(next: string) {
      setProblem(undefined);
      setChoice(next);
    },
    code,
    setCode,
    problem,
    /** The template of this device that is chosen, if one is. */
    own: known.find(({ id }) => id === choice),
    options: [
      [STRATEGY, t('landing.templateStrategy')],
      ...known.map(({ id, name }) => [id, name] as const),
      [BY_CODE, t('landing.templateByCode')],
      [EMPTY, t('landing.templateEmpty')],
    ] as const,
    /** What to tell the server; `undefined` where it is not clear yet, and said why. */
    async find(): Promise<{ template?: string } | undefined> {
      setProblem(undefined);
      if (choice === EMPTY) return {};
      const template = choice === BY_CODE ? await findByCode() : choice;
      return template === undefined ? undefined : { template };
    },
    forget(id: string) {
      forgetTemplate(id);
      setKnown(knownTemplates());
      setChoice(STRATEGY);
    },
  };
}
