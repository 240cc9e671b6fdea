import { Button, Group, Popover, Stack, Text, TextInput } from '@mantine/core';
import { IconClipboardList } from '@tabler/icons-react';
import { useState } from 'react';
import { address } from '../api/request';
import { useDownload } from './useDownload';

/** Offers the check sheet of a place: on paper to write on, as CSV to fill in and import. */
export function WalkdownButton({ place }: { place?: string }) {
  const [typed, setTyped] = useState('');
  const download = useDownload();
  const wanted = place ?? typed.trim();
  return (
    <Popover position="bottom-end" shadow="md" trapFocus width={320}>
      <Popover.Target>
        <Button variant="default" leftSection={<IconClipboardList size={16} aria-hidden />}>
          Walkdown sheet
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="xs">
          <Text size="sm">
            What the record holds of the assets of a place, with room for what you read there. Import the CSV
            again when it is filled in.
          </Text>
          {place === undefined ? (
            <TextInput
              label="Place"
              description="A part of the location, or of the name of a site or zone"
              placeholder="The whole plant"
              value={typed}
              onChange={(event) => {
                setTyped(event.currentTarget.value);
              }}
            />
          ) : (
            <Text size="sm" fw={600}>
              {place}
            </Text>
          )}
          <Group gap="xs">
            <Button
              onClick={() => {
                download(address('/api/walkdown', { place: wanted, format: 'pdf' }));
              }}
            >
              PDF to print
            </Button>
            <Button
              variant="default"
              onClick={() => {
                download(address('/api/walkdown', { place: wanted, format: 'csv' }));
              }}
            >
              CSV to fill in
            </Button>
          </Group>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
