import { Alert, List, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import dayjs from 'dayjs';
import { useAnswer } from '../../api/answers';
import { problemBehind } from '../../api/problem';
import { address } from '../../api/request';
import { t } from '../../language/t';
import type { PlannedWindow } from '../windows/windowTypes';
import { valuesIn, type Answer } from './proposal';

const whyNever: Readonly<Record<NonNullable<PlannedWindow['never']>, string>> = {
  PAST: 'Its last opening is past.',
  LATER: 'Its first opening is more than three years ahead.',
  BLACKED_OUT: 'Each of its openings in the next three years lies in its blackouts.',
};

/** A moment by the clock of the window, with its day of the week. */
function moment(clock: string): string {
  return dayjs(clock).format(t('ddd YYYY-MM-DD HH:mm'));
}

/** When a maintenance window opens next, as far as it is entered, by its own clock. */
export function WindowOutlook({ answerOf }: { answerOf: (part: string) => Answer }) {
  const one = (part: string) => valuesIn(answerOf(part))[0] ?? '';
  const timeZone = one('timeZone');
  const enough = [one('starts'), timeZone, one('duration')].every((said) => said.trim() !== '');
  const query = {
    starts: one('starts'),
    timeZone,
    duration: one('duration'),
    recurrence: one('recurrence'),
    blackout: valuesIn(answerOf('blackouts')),
  };
  const everywhere = ['sites', 'systems', 'zones', 'assets'].every(
    (part) => valuesIn(answerOf(part)).length === 0,
  );
  const [asked] = useDebouncedValue(enough ? address('/api/windows/planned', query) : '', 300);
  const planned = useAnswer<PlannedWindow>(asked, {}, asked !== '');
  if (!enough) {
    return (
      <Text size="sm" c="dimmed" mt="xs">
        Say its first start, time zone and duration to see when it opens next.
      </Text>
    );
  }
  if (planned.isError) {
    const problem = problemBehind(planned.error);
    return (
      <Alert role="status" mt="xs" color="red" variant="light" title="It does not open">
        {problem.detail}
      </Alert>
    );
  }
  if (planned.data === undefined || asked === '') {
    return null;
  }
  const { openings, never } = planned.data;
  return never === null || never === undefined ? (
    <div role="status">
      <Text size="sm" fw={600} mt="xs">
        Opens next, by the clock of {timeZone}
      </Text>
      <List size="sm">
        {openings.map((opening) => (
          <List.Item key={opening.from} className="exact">
            {moment(opening.clockFrom)} – {moment(opening.clockUntil)}
          </List.Item>
        ))}
      </List>
      {everywhere && (
        <Text size="sm" mt="xs">
          It names no site, system, zone or asset: it counts for the whole plant.
        </Text>
      )}
    </div>
  ) : (
    <Alert role="status" mt="xs" color="orange" variant="light" title="It does not open">
      {whyNever[never]}
    </Alert>
  );
}
