import type { LucideIcon } from 'lucide-react';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';
import './strip.css';

interface StripProps {
  icon: LucideIcon;
  /** What is unusual now. */
  words: string;
  /** What the button does about it. */
  end: string;
  onEnd(): void;
}

/** One line above the notes for as long as something is unusual, with the way to end it. */
export function Strip({ icon, words, end, onEnd }: StripProps) {
  return (
    <div className="strip">
      <p>
        <Icon of={icon} />
        {words}
      </p>
      <Button onClick={onEnd}>{end}</Button>
    </div>
  );
}
