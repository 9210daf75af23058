import { createId } from '../keys.ts';
import { linksOf } from '../linksOf.ts';
import { ProblemError } from '../ProblemError.ts';
import { setClosing } from '../referee/setClosing.ts';
import { beginWith } from '../templates/beginWith.ts';
import { readTemplate } from '../templates/readTemplate.ts';
import { type CommandRules, FACILITATORS } from './CommandRule.ts';

/** A session as a whole: its end, and what comes after it. All of it is possible when it has closed. */
export const sessionCommands: CommandRules<
  'setClosing' | 'saveTemplate' | 'deleteTemplate' | 'repeatSession' | 'setPeopleInExports' | 'setPointers'
> = {
  setClosing: {
    roles: FACILITATORS,
    whenClosed: true,
    run: ({ world, facts }, command) => setClosing(world, command, facts),
  },
  setPeopleInExports: {
    roles: FACILITATORS,
    whenClosed: true,
    run({ world: { state } }, { on }) {
      const { peopleInExports: _before, ...rest } = state;
      return { state: on ? { ...rest, peopleInExports: true } : rest };
    },
  },
  setPointers: {
    roles: FACILITATORS,
    run({ world: { state } }, { on }) {
      const { pointersOff: _before, ...rest } = state;
      return { state: on ? rest : { ...rest, pointersOff: true } };
    },
  },
  saveTemplate: {
    roles: FACILITATORS,
    whenClosed: true,
    async run({ world, documents, facts }, { name }) {
      const template = await readTemplate(documents, world);
      const id = createId();
      return {
        template: { ...template, id, name, createdAt: facts.now },
        result: { template: { id, name } },
      };
    },
  },
  deleteTemplate: {
    roles: FACILITATORS,
    whenClosed: true,
    async run({ store }, { template }) {
      if ((await store.findTemplate(template)) === undefined) {
        throw new ProblemError(
          'no_such_thing',
          'There is no template of your own with this id: it may have been deleted already. Nothing was changed.',
        );
      }
      await store.deleteTemplate(template);
      return {};
    },
  },
  repeatSession: {
    roles: FACILITATORS,
    whenClosed: true,
    saysKeys: true,
    async run({ world, documents, startSession, address }, { title }) {
      const { timeZone, template: name } = world.stored;
      const template = await readTemplate(documents, world);
      const { sessionId, keys, code } = await startSession(
        { title, timeZone, template: name },
        beginWith(template),
      );
      // The facilitators' key is kept by nobody but them.
      return { result: { sessionId, code }, once: { keys, links: linksOf(address, sessionId, keys) } };
    },
  },
};
