import dayjs from 'dayjs';
import type { RuleLine } from '../../api/connectivityTypes';
import { isKnown } from '../../api/types';

/** Words that say of a rule that it is meant for a time. */
const meansAnEnd = /\b(until|till|by|expires?|expiry|ends?|remove|temporary|temp|valid)\b/i;

const written = /\b(\d{4})-(\d{1,2})-(\d{1,2})\b|\b(\d{1,2})[./](\d{1,2})[./](\d{4})\b/g;

/** The days that a text may mean: where day and month could be either, both. */
function daysIn(text: string): readonly string[] {
  return [...text.matchAll(written)].flatMap(([, year, month, day, one, other, last]) => {
    const readings: readonly (readonly [string | undefined, string | undefined, string | undefined])[] =
      year === undefined
        ? [
            [last, other, one],
            [last, one, other],
          ]
        : [[year, month, day]];
    return readings
      .map((parts) => parts.map((part) => (part ?? '').padStart(2, '0')).join('-'))
      .filter((reading) => dayjs(reading).format('YYYY-MM-DD') === reading);
  });
}

/** What a rule says of its own end, if every day that it may mean has passed. */
export function passedEnd(rule: Pick<RuleLine, 'comment' | 'expires'>, today: string): string | undefined {
  const said = [
    isKnown(rule.expires) ? rule.expires : '',
    isKnown(rule.comment) && meansAnEnd.test(rule.comment) ? rule.comment : '',
  ];
  return said.find((text) => {
    const days = daysIn(text);
    return days.length > 0 && days.every((day) => day < today);
  });
}
