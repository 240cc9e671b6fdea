import { DateInput } from '@mantine/dates';
import type { DayInputProps } from './DayInput';

/** The field of {@link DayInput} with its calendar. */
export function DayField({ value, onChange, ...rest }: DayInputProps) {
  return (
    <DateInput
      {...rest}
      clearable
      valueFormat="YYYY-MM-DD"
      placeholder="YYYY-MM-DD"
      value={value === '' ? null : value}
      onChange={(day) => {
        onChange(day ?? '');
      }}
    />
  );
}
