import { Button, Group, Modal, Radio, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { DateTimePicker } from '@mantine/dates';
import dayjs from 'dayjs';
import { useState, type SyntheticEvent } from 'react';
import { useAnswer, useCommand } from '../../api/answers';
import type { Change, Plan, RowsPage } from '../../api/types';
import { ProblemAlert } from '../../parts/ProblemAlert';
import { planSaid, planTexts, planTimes } from './planFields';

/** How a change is to be made. Writing it takes approvals back that were given before. */
export function PlanForm({ change, onClose }: { change: Change; onClose: () => void }) {
  const [plan, setPlan] = useState<Plan>(change.plan);
  const send = useCommand<Plan, Change>(`/api/changes/${encodeURIComponent(change.id)}/plan`, {
    showsProblem: true,
  });
  const windows = useAnswer<RowsPage>('/api/subjects', { kind: 'change-window', limit: 200 });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    send.mutate(planSaid(plan), { onSuccess: onClose });
  };
  return (
    <Modal opened onClose={onClose} title={`Plan of ${change.id}`} size="xl">
      <form onSubmit={submit}>
        <Stack gap="sm">
          {change.approvals.some((approval) => !approval.stale) && (
            <Text size="sm">Approvals that were given before count no more once the plan is replaced.</Text>
          )}
          {send.isError && <ProblemAlert thrown={send.error} />}
          <Radio.Group
            label="What it alters"
            value={plan.extent}
            onChange={(extent) => {
              setPlan({ ...plan, extent });
            }}
          >
            <Stack gap={4} mt={4}>
              <Radio value="RECORD" label="Only the record: the plant is that way already" />
              <Radio value="PLANT" label="The plant" />
            </Stack>
          </Radio.Group>
          {planTexts.map(([field, label]) => (
            <Textarea
              key={field}
              label={label}
              autosize
              minRows={1}
              value={plan[field] ?? ''}
              onChange={(event) => {
                setPlan({ ...plan, [field]: event.currentTarget.value });
              }}
            />
          ))}
          <Group grow align="flex-end">
            {planTimes.map(([field, label]) => (
              <DateTimePicker
                valueFormat="YYYY-MM-DD HH:mm"
                key={field}
                label={label}
                clearable
                value={plan[field] ?? null}
                onChange={(value) => {
                  setPlan({ ...plan, [field]: value === null ? null : dayjs(value).toISOString() });
                }}
              />
            ))}
          </Group>
          <Select
            label="Maintenance window"
            description="Without one, every window of what is touched counts"
            clearable
            data={(windows.data?.subjects ?? []).map((row) => ({ value: row.id, label: row.name }))}
            value={plan.window ?? null}
            onChange={(window) => {
              setPlan({ ...plan, window });
            }}
          />
          <Group grow align="flex-end">
            <TextInput
              label="Ticket in another system"
              value={plan.ticket ?? ''}
              onChange={(event) => {
                setPlan({ ...plan, ticket: event.currentTarget.value });
              }}
            />
            <TextInput
              label="Its address"
              placeholder="https://"
              value={plan.ticketUrl ?? ''}
              onChange={(event) => {
                setPlan({ ...plan, ticketUrl: event.currentTarget.value });
              }}
            />
          </Group>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={send.isPending}>
              Write the plan
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
