import { Button, Group, Popover, Stack, Text } from '@mantine/core';
import { DateTimePicker } from '@mantine/dates';
import { IconClock, IconHistoryToggle } from '@tabler/icons-react';
import dayjs from 'dayjs';
import { Link } from 'react-router';
import { isPast } from '../api/moment';
import { useMoment } from '../parts/useMoment';
import { momentInWords } from './momentInWords';

const clocks = [
  { clock: 'plant', label: 'Plant time', hint: 'What stood in the plant at this moment' },
  { clock: 'record', label: 'Record time', hint: 'What the record held to be true at this moment' },
] as const;

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
          leftSection={
            past ? <IconHistoryToggle size={16} aria-hidden /> : <IconClock size={16} aria-hidden />
          }
        >
          {momentInWords(moment)}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="xs">
          {clocks.map(({ clock, label, hint }) => {
            const value = moment[clock];
            return (
              <DateTimePicker
                key={clock}
                label={label}
                description={hint}
                placeholder="Now"
                clearable
                size="sm"
                valueFormat="YYYY-MM-DD HH:mm"
                maxDate={dayjs().format('YYYY-MM-DD HH:mm:ss')}
                value={value === undefined ? null : dayjs(value).format('YYYY-MM-DD HH:mm:ss')}
                onChange={(chosen) => {
                  goTo({ ...moment, [clock]: chosen === null ? undefined : dayjs(chosen).toISOString() });
                }}
                popoverProps={{ withinPortal: false }}
              />
            );
          })}
          <Text size="xs" c="dimmed">
            Times of this computer’s zone, {Intl.DateTimeFormat().resolvedOptions().timeZone}
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
