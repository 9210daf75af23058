import { FeatureDialogs } from './FeatureDialogs.tsx';
import { PageDialogs, type PageDialogsProps } from './PageDialogs.tsx';

/** Everything that opens over a session, in a chunk of its own: the notes are there first. */
export function SessionDialogs(props: PageDialogsProps) {
  return (
    <>
      <FeatureDialogs />
      <PageDialogs {...props} />
    </>
  );
}
