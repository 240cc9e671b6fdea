import { TextInput, type TextInputProps } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { part } from '../page';

// Calendars are large and seldom opened.
const DayField = lazy(() =>
  part('The calendars did not come', async () => (await import('./DayField')).DayField),
);

export interface DayInputProps extends Pick<
  TextInputProps,
  'label' | 'description' | 'required' | 'error' | 'w' | 'className'
> {
  /** A day as 2026-11-30; empty if there is none. */
  readonly value: string;
  readonly onChange: (day: string) => void;
}

/** A day, written as everywhere else in the product whatever the browser makes of days, or chosen from a calendar. */
export function DayInput({ value, onChange, ...rest }: DayInputProps) {
  return (
    <Suspense fallback={<TextInput {...rest} value={value} readOnly />}>
      <DayField {...rest} value={value} onChange={onChange} />
    </Suspense>
  );
}
