import dayjs from 'dayjs';
import type { Moment } from '../api/moment';
import { t } from '../language/t';

const words = { plant: 'plant time', record: 'record time' } as const;

/** The moment for a button and for paper, in the time zone of the reader: `As of plant time 2026-03-01 08:00`. */
export function momentInWords(moment: Moment): string {
  const said = (['plant', 'record'] as const).flatMap((clock) => {
    const instant = moment[clock];
    return instant === undefined ? [] : [`${words[clock]} ${dayjs(instant).format(t('YYYY-MM-DD HH:mm'))}`];
  });
  return said.length === 0 ? 'Now' : `As of ${said.join(', ')}`;
}
