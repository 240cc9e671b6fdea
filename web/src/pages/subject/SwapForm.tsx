import { Button, Group, Modal, Radio, Stack, Text, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import dayjs from 'dayjs';
import { useState, type SyntheticEvent } from 'react';
import { useNavigate } from 'react-router';
import { useCommand } from '../../api/answers';
import type { Change, SubjectView } from '../../api/types';
import { ProblemAlert } from '../../parts/ProblemAlert';
import { SubjectLinks } from '../../parts/SubjectLinks';

interface Swap {
  readonly asset: string;
  readonly serialNumber: string;
  readonly firmware: string;
  readonly mac: string;
  readonly on: string;
  readonly oldUnit: string;
  readonly sanitised?: string;
}

/** A device exchanged for one like it: at most six fields become a standard change. */
export function SwapForm({ subject, onClose }: { subject: SubjectView; onClose: () => void }) {
  const navigate = useNavigate();
  const [swap, setSwap] = useState<Swap>({
    asset: subject.id,
    serialNumber: '',
    firmware: '',
    mac: '',
    on: dayjs().format('YYYY-MM-DD'),
    oldUnit: 'SPARE',
  });
  const send = useCommand<Swap, Change>('/api/swaps', { showsProblem: true });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    send.mutate(swap, {
      onSuccess: (change) => {
        onClose();
        void navigate(`/changes/${encodeURIComponent(change.id)}`);
      },
    });
  };
  const text = (field: 'serialNumber' | 'firmware' | 'mac', label: string) => (
    <TextInput
      label={label}
      required
      value={swap[field]}
      onChange={(event) => {
        setSwap({ ...swap, [field]: event.currentTarget.value });
      }}
    />
  );
  return (
    <Modal opened onClose={onClose} title={`Exchange the device ${subject.name}`}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Text size="sm">
            {subject.name} keeps its name, its addresses and its history; the old unit stays in the record as
            an asset of its own. If the new unit gets another address, propose that as an edit when the
            exchange is in the record.
          </Text>
          <Text size="sm">
            {subject.documents.length === 0 ? (
              'No document of the record shows it: no drawing has to be altered, as far as is recorded.'
            ) : (
              <>
                To be altered afterwards, because they show it: <SubjectLinks subjects={subject.documents} />
              </>
            )}
          </Text>
          {send.isError && <ProblemAlert thrown={send.error} />}
          {text('serialNumber', 'Serial number of the new unit')}
          {text('firmware', 'Firmware of the new unit')}
          {text('mac', 'MAC address of the new unit')}
          <DateInput
            label="Day of the exchange"
            required
            value={swap.on}
            onChange={(value) => {
              setSwap({ ...swap, on: value ?? swap.on });
            }}
          />
          <Text size="sm">
            {dayjs(swap.on).isAfter(dayjs(), 'day')
              ? 'On a day ahead it is work in the plant: it is approved, done in a window, and looked at afterwards.'
              : 'On this day it counts as done already, and only the record is corrected. If it is still to be done, choose “The plant” in the plan of the change before somebody approves it.'}
          </Text>
          <Radio.Group
            label="The old unit"
            value={swap.oldUnit}
            onChange={(oldUnit) => {
              setSwap({ ...swap, oldUnit });
            }}
          >
            <Group gap="md" mt={4}>
              <Radio value="SPARE" label="goes to the store" />
              <Radio value="DISPOSED" label="leaves the plant for good" />
            </Group>
          </Radio.Group>
          {swap.oldUnit === 'DISPOSED' && (
            <TextInput
              label="Evidence that its data were destroyed"
              required
              value={swap.sanitised ?? ''}
              onChange={(event) => {
                setSwap({ ...swap, sanitised: event.currentTarget.value });
              }}
            />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={send.isPending}>
              Propose the exchange
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
