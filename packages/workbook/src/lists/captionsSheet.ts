import { plainText } from '../cellText.ts';
import { personName } from '../personName.ts';
import type { Sheet } from '../Sheet.ts';
import { createSessionTime } from '../sessionTime.ts';
import type { WorkbookInput } from '../WorkbookInput.ts';
import { WORDS } from '../words.ts';
import { listSheet } from './listSheet.ts';

/** "Captions": what was said, line by line. None unless the host has chosen so, and said so, beforehand. */
export function captionsSheet({ results, people, timeZone }: WorkbookInput): Sheet[] {
  const captions = results?.captions;
  if (captions === undefined || captions.length === 0) return [];
  const time = createSessionTime(timeZone);
  const rows = captions.map(({ room, at, speaker, text }) => [
    plainText(room),
    time(at),
    speaker === undefined ? '' : personName(people, speaker),
    plainText(text),
  ]);
  const columns = WORDS.captionColumns;
  return [
    listSheet({ sheet: WORDS.captions, table: 'WhatWasSaid', columns, widths: [24, 20, 18, 90], rows }),
  ];
}
