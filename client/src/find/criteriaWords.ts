import { t } from '../messages/t.ts';
import { type Criteria, colourWords, personName } from '../note/index.ts';
import type { RoomSession } from '../session/roomSession.ts';

/** What is looked for: "“bus”, by Kofi, changed" */
export function criteriaWords(criteria: Criteria, { people, store }: RoomSession): string {
  const { text = '', author, colour, isChanged, isMine, isUnconfirmed } = criteria;
  return [
    text.trim() !== '' && t('find.whatText', { text: text.trim() }),
    author !== undefined && t('find.whatAuthor', { name: personName(people.get(), author) }),
    colour !== undefined && colourWords(colour, store.getLegend()),
    isChanged === true && t('find.whatChanged'),
    isMine === true && t('find.whatMine'),
    isUnconfirmed === true && t('find.whatUnconfirmed'),
  ]
    .filter((part) => part !== false)
    .join(', ');
}
