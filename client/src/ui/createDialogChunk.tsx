import type { ComponentType } from 'react';
import { type Chunk, createChunk } from './createChunk.tsx';
import { DialogAwaited } from './DialogAwaited.tsx';
import { MissingPart } from './MissingPart.tsx';

/**
 * Puts what opens over the page in a chunk of its own. From when it was asked for until it is there, keys wait for it.
 * `giveUpOf` answers what closes it again; nothing where the chunk is there before anything in it is asked for.
 */
export function createDialogChunk<Props extends object>(
  fetchPart: () => Promise<ComponentType<Props>>,
  giveUpOf: (props: Props) => (() => void) | undefined,
): Chunk<Props> {
  const awaited = (props: Props, isMissing: boolean) => {
    const onGiveUp = giveUpOf(props);
    return onGiveUp && <DialogAwaited isMissing={isMissing} onGiveUp={onGiveUp} />;
  };
  return createChunk(fetchPart, {
    whileFetching: (props) => awaited(props, false),
    whileMissing: (props) => (
      <>
        <MissingPart />
        {awaited(props, true)}
      </>
    ),
  });
}
