import { DateTimePicker } from '@mantine/dates';
import dayjs from 'dayjs';
import { useMoment } from '../parts/useMoment';

const clocks = [
  { clock: 'plant', label: 'Plant time', hint: 'What stood in the plant at this moment' },
  { clock: 'record', label: 'Record time', hint: 'What the record held to be true at this moment' },
] as const;

/** The two clocks of the moment that the page shows. */
export function ClockFields() {
  const [moment, goTo] = useMoment();
  return clocks.map(({ clock, label, hint }) => {
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
  });
}
