import { TEMPLATES } from '@evenboard/protocol';
import type { Store, StoredTemplate } from '../../storage/Store.ts';
import { ProblemError } from '../ProblemError.ts';
import { BUILT_IN_TEMPLATES } from './builtInTemplates.ts';
import type { Template } from './Template.ts';

/** The template of that name, or of one's own with that id. Own ones are known to whom their id was told. */
export async function findTemplate(store: Pick<Store, 'findTemplate'>, id: string): Promise<Template> {
  const builtIn = TEMPLATES.find((name) => name === id);
  const template = builtIn === undefined ? await store.findTemplate(id) : BUILT_IN_TEMPLATES[builtIn];
  if (template !== undefined) return template;
  throw new ProblemError(
    'malformed',
    'This server knows no such template. No session was started. Check the template’s id, or leave “template” out for an empty board.',
  );
}

/** What is told of a template of one's own before a session begins with it: that it is there, and its name. */
export async function findOwnTemplate(
  store: Pick<Store, 'findTemplate'>,
  id: string,
): Promise<Pick<StoredTemplate, 'id' | 'name'>> {
  const template = await store.findTemplate(id);
  if (template !== undefined) return { id, name: template.name };
  throw new ProblemError(
    'no_such_thing',
    'This server has no template with this code. Nothing was changed. Check it with whoever gave it to you.',
  );
}
