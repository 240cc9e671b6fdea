import { Box, Button, Group, Popover, Stack, Text } from '@mantine/core';
import { IconClock, IconHistoryToggle } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { Link } from 'react-router';
import { isPast } from '../api/moment';
import { part } from '../page';
import { useMoment } from '../parts/useMoment';
import { zoneInWords } from '../parts/zone';
import { momentInWords } from './momentInWords';

const fetchFields = () =>
  part('The calendars did not come', async () => (await import('./ClockFields')).ClockFields);
// Calendars are large and seldom opened.
const ClockFields = lazy(fetchFields);

/** Moves every page to a moment of the past, by either clock, and back to now. */
export function TimeControl() {
  const [moment, goTo] = useMoment();
  const past = isPast(moment);
  return (
    <Popover width={340} position="bottom-end" withArrow trapFocus shadow="md">
      <Popover.Target>
        <Button
          variant={past ? 'filled' : 'default'}
          color={past ? 'yellow' : 'steel'}
          onPointerEnter={() => void fetchFields()}
          onFocus={() => void fetchFields()}
          leftSection={
            past ? <IconHistoryToggle size={16} aria-hidden /> : <IconClock size={16} aria-hidden />
          }
        >
          {momentInWords(moment)}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="xs">
          <Suspense fallback={<Box h={150} />}>
            <ClockFields />
          </Suspense>
          <Text size="xs" c="dimmed">
            Times of this computer’s zone, {zoneInWords()}
          </Text>
          <Group justify="space-between">
            <Button
              variant="default"
              component={Link}
              to={`/diff?from=${encodeURIComponent(moment.record ?? '0')}`}
            >
              {moment.record === undefined ? 'All that changed' : 'Compare with now'}
            </Button>
            <Button
              variant="default"
              disabled={!past}
              onClick={() => {
                goTo({ plant: undefined, record: undefined });
              }}
            >
              Back to now
            </Button>
          </Group>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
