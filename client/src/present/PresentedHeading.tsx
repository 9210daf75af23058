import { t } from '../messages/t.ts';
import { sectionTitle } from '../note/index.ts';
import type { PresentedPage } from './presentActions.ts';

interface PresentedHeadingProps {
  page: PresentedPage;
  count: number;
  number: number;
  total: number;
}

/**
 * Where reading begins: it takes the focus, so that a screen reader reads on from here, in one breath, with how far one has
 * come, which others see in the bar. It is the same element when somebody deletes the section, and keeps the focus.
 */
export function PresentedHeading({ page: { section }, count, number, total }: PresentedHeadingProps) {
  const title = section && <bdi lang={section.lang}>{sectionTitle(section)}</bdi>;
  const notes = t('present.notes', { count });
  return (
    <h2 tabIndex={-1}>
      <span className="sr">
        {section ? `${section.letter}. ` : t('present.goneHeading')}
        {title}
        {section && `, ${notes}`}
        {`. ${t('present.position', { number, total })}`}
      </span>
      <span className="presentation-title" aria-hidden="true">
        {section && <span className="letter">{section.letter}</span>}
        {title ?? t('present.goneHeading')}
        {section && <span className="presentation-count">{notes}</span>}
      </span>
    </h2>
  );
}
