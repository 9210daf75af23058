import { isTakenKey } from './touchEnter.ts';

/** What a key asks for in the capture line. */
export type CaptureKey =
  | {
      readonly kind:
        | 'file'
        | 'fileEach'
        | 'recall'
        | 'takeBack'
        | 'leave'
        | 'nextSection'
        | 'previousSection';
    }
  | { readonly kind: 'speaker'; readonly digit: number };

interface Where {
  /** In the field of the words; the other keys are heard in all fields. */
  readonly isText: boolean;
  readonly isEmpty: boolean;
}

/** 0 is nobody in particular. By the place of the key: where Alt makes signs of digits, the key is the same. */
function digitOf({ code }: Pick<KeyboardEvent, 'code'>): number | undefined {
  const digit = /^Digit([0-9])$/.exec(code)?.[1];
  return digit === undefined ? undefined : Number(digit);
}

function keyOfWords(event: KeyboardEvent, isEmpty: boolean): CaptureKey | undefined {
  const { key, ctrlKey, metaKey, shiftKey } = event;
  const isPlain = !ctrlKey && !metaKey && !shiftKey;
  if (key === 'Enter' && isPlain) return { kind: 'file' };
  if (key === 'ArrowUp' && isPlain && isEmpty) return { kind: 'recall' };
  if (key.toLowerCase() === 'z' && (ctrlKey || metaKey) && !shiftKey && isEmpty) return { kind: 'takeBack' };
  return undefined;
}

/** What a key means here; nothing while an input method composes, to which Enter and Escape belong. */
export function readCaptureKey(event: KeyboardEvent, { isText, isEmpty }: Where): CaptureKey | undefined {
  if (isTakenKey(event) || event.key === 'Dead') return undefined;
  const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
  const isAltAlone = altKey && !ctrlKey && !metaKey && !shiftKey;
  const digit = isAltAlone ? digitOf(event) : undefined;
  if (digit !== undefined) return { kind: 'speaker', digit };
  if (isAltAlone && key === 'PageDown') return { kind: 'nextSection' };
  if (isAltAlone && key === 'PageUp') return { kind: 'previousSection' };
  if (altKey) return undefined;
  if (key === 'Escape') return { kind: 'leave' };
  if (key === 'Enter' && (ctrlKey || metaKey)) return { kind: 'fileEach' };
  return isText ? keyOfWords(event, isEmpty) : undefined;
}
