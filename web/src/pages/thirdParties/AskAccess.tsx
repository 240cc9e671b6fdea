import { Button, Group, Paper, Select, Text, TextInput, Title } from '@mantine/core';
import { DateTimePicker } from '@mantine/dates';
import { useState } from 'react';
import { useAnswer, useCommand } from '../../api/answers';
import type { AccessUse, VendorPeople } from '../../api/vendorTypes';
import { isKnown } from '../../api/types';
import { t } from '../../language/t';
import { ProblemAlert } from '../../parts/ProblemAlert';

interface Asked {
  readonly path: string;
  readonly visitor: string;
  readonly purpose: string;
  readonly change?: string;
  readonly from: string;
  readonly until: string;
}

/** Asks that a person of a third party may come in for a time. */
export function AskAccess() {
  const [path, setPath] = useState<string | null>(null);
  const [visitor, setVisitor] = useState<string | null>(null);
  const [purpose, setPurpose] = useState('');
  const [change, setChange] = useState('');
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const ways = useAnswer<readonly AccessUse[]>('/api/access-sessions/use');
  const people = useAnswer<VendorPeople>('/api/vendor-people', { limit: 500 });
  const ask = useCommand<Asked, unknown>('/api/access-approvals', { showsProblem: true });
  const missing = [
    ...(path === null ? [t('Access path')] : []),
    ...(visitor === null ? [t('Person')] : []),
    ...(purpose.trim() === '' ? [t('Purpose')] : []),
    ...(from === '' ? [t('From')] : []),
    ...(until === '' ? [t('Until')] : []),
  ];
  return (
    <Paper
      withBorder
      p="sm"
      mb="sm"
      component="section"
      aria-label="A request for access"
      className="no-print"
    >
      <Title order={2} size="h4">
        Ask for access within a window
      </Title>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (path === null || visitor === null) {
            return;
          }
          ask.mutate(
            {
              path,
              visitor,
              purpose: purpose.trim(),
              ...(change.trim() === '' ? {} : { change: change.trim() }),
              from: new Date(from).toISOString(),
              until: new Date(until).toISOString(),
            },
            {
              onSuccess: () => {
                setPurpose('');
              },
            },
          );
        }}
      >
        <Group gap="xs" mb="xs" align="flex-end">
          <Select
            label="Access path"
            withAsterisk
            searchable
            data={(ways.data ?? [])
              .filter((one) => !isKnown(one.account))
              .map((one) => ({ value: one.path.id, label: one.path.name }))}
            value={path}
            onChange={setPath}
          />
          <Select
            label="Person"
            withAsterisk
            searchable
            data={(people.data?.rows ?? []).map((one) => ({ value: one.person.id, label: one.person.name }))}
            value={visitor}
            onChange={setVisitor}
          />
          <TextInput
            label="Purpose"
            withAsterisk
            value={purpose}
            onChange={(event) => {
              setPurpose(event.currentTarget.value);
            }}
          />
          <TextInput
            label="Change or work order"
            value={change}
            onChange={(event) => {
              setChange(event.currentTarget.value);
            }}
          />
          <DateTimePicker
            label="From"
            withAsterisk
            clearable
            valueFormat="YYYY-MM-DD HH:mm"
            placeholder="YYYY-MM-DD HH:mm"
            w={180}
            value={from === '' ? null : from}
            onChange={(moment) => {
              setFrom(moment ?? '');
            }}
          />
          <DateTimePicker
            label="Until"
            withAsterisk
            clearable
            valueFormat="YYYY-MM-DD HH:mm"
            placeholder="YYYY-MM-DD HH:mm"
            w={180}
            value={until === '' ? null : until}
            onChange={(moment) => {
              setUntil(moment ?? '');
            }}
          />
          <Button type="submit" loading={ask.isPending} disabled={missing.length > 0}>
            Ask for access
          </Button>
        </Group>
        {missing.length > 0 && (
          <Text size="xs" c="dimmed">
            Still to be filled in: {missing.join(', ')}.
          </Text>
        )}
        {ask.isError && <ProblemAlert thrown={ask.error} />}
      </form>
    </Paper>
  );
}
