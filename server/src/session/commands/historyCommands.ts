import { noSuchMoment, openMoment } from '../history/openMoment.ts';
import { type CommandRules, FACILITATORS } from './CommandRule.ts';

/** How the boards were earlier. All of it is possible when the session has closed. */
export const historyCommands: CommandRules<'keepMoment' | 'openMoment' | 'forgetMoment'> = {
  keepMoment: {
    roles: FACILITATORS,
    whenClosed: true,
    async run({ world, person, history }, { name }) {
      const moment = await history.keep(world, { kind: 'kept', by: person.id, name });
      return { result: { moment: moment?.id } };
    },
  },
  openMoment: { roles: FACILITATORS, whenClosed: true, saysKeys: true, run: openMoment },
  forgetMoment: {
    roles: FACILITATORS,
    whenClosed: true,
    async run({ world, store }, { moment }) {
      if (!(await store.forgetMoment(world.stored.id, moment))) throw noSuchMoment();
      return {};
    },
  },
};
