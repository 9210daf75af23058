import { t } from '../messages/t.ts';

function BrandPicture() {
  return (
    <svg viewBox="0 0 28 28" aria-hidden="true">
      <rect
        x="1.5"
        y="1.5"
        width="25"
        height="25"
        rx="3"
        fill="var(--paper)"
        stroke="var(--ink)"
        strokeWidth="2"
      />
      <path d="M14 2v24M2 14h24" stroke="var(--ink)" strokeWidth="2" />
      <rect
        x="11"
        y="11"
        width="13"
        height="13"
        rx="1"
        fill="var(--yellow)"
        stroke="var(--ink)"
        strokeWidth="2"
      />
    </svg>
  );
}

/** The product's sign and name, as the way home; `isSignOnly` keeps the name for screen readers. */
export function Brand({ isSignOnly = false }: { isSignOnly?: boolean }) {
  return (
    <a className="brand" href="/" {...(isSignOnly && { 'aria-label': t('product.home') })}>
      <BrandPicture />
      {!isSignOnly && t('product.name')}
    </a>
  );
}
