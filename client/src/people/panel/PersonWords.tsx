import { memo } from 'react';
import { t } from '../../messages/t.ts';
import { SignalTag } from '../signals/SignalTag.tsx';
import type { Somebody } from '../usePeople.ts';
import { personParts } from './personParts.ts';

export interface PersonWordsProps {
  person: Somebody;
  isMe: boolean;
  isHost: boolean;
  /** The name of the room they are in. */
  room: string;
  /** Where on this board, if they are on it and have said so. */
  address?: string | undefined;
}

/** "Kofi, participant, Blue, on C4, hand up". Drawn again only where it says something else: there may be a thousand. */
export const PersonWords = memo(function PersonWords({ person, isMe, ...about }: PersonWordsProps) {
  return (
    <>
      <bdi className="strong">{person.name}</bdi>
      {isMe && ` (${t('session.personYou')})`}, {personParts({ person, ...about }).join(', ')}
      {person.signal !== undefined && ', '}
      <SignalTag signal={person.signal} />
    </>
  );
});
