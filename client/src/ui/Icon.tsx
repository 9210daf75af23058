import type { LucideIcon } from 'lucide-react';

/** An icon beside words: never the only carrier of meaning, so hidden from screen readers. */
export function Icon({ of: Picture }: { of: LucideIcon }) {
  return <Picture className="i" aria-hidden="true" />;
}
