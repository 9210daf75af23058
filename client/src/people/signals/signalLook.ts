import { SIGNALS, type Signal } from '@evenboard/protocol';
import {
  CircleHelp,
  Coffee,
  Hand,
  LifeBuoy,
  type LucideIcon,
  MessageSquareQuote,
  Snail,
  ThumbsDown,
  ThumbsUp,
} from 'lucide-react';

/** Always beside words, never alone. */
export const SIGNAL_ICONS: Readonly<Record<Signal, LucideIcon>> = {
  raiseHand: Hand,
  agree: ThumbsUp,
  unsure: CircleHelp,
  disagree: ThumbsDown,
  slowDown: Snail,
  pleaseDescribe: MessageSquareQuote,
  techHelp: LifeBuoy,
  needBreak: Coffee,
};

/** The signal that a word stands for; `undefined` for one that this page does not know. */
export function parseSignal(word: string | undefined): Signal | undefined {
  return SIGNALS.find((signal) => signal === word);
}
