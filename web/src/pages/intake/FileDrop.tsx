import { Group, Text } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { IconFileUpload } from '@tabler/icons-react';

/** Where files are dropped or chosen. */
export function FileDrop({ onDrop, busy }: { onDrop: (files: readonly File[]) => void; busy: boolean }) {
  return (
    <Dropzone
      onDrop={onDrop}
      disabled={busy}
      inputProps={{ 'aria-label': 'Files to take in' }}
      className="dropzone"
    >
      <Group justify="center" gap="md" mih={90} className="pass-through">
        <IconFileUpload size={36} stroke={1.3} aria-hidden />
        <div>
          <Text>Drop inventories, captures, scans, configurations here, or click to choose them</Text>
          <Text size="sm" c="dimmed">
            CSV, XLSX, pcap, pcapng, nmap and more. Each file is recognised by what is in it, not by its name.
          </Text>
        </div>
      </Group>
    </Dropzone>
  );
}
