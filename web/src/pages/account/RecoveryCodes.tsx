import { Alert, Button, CopyButton, Group, SimpleGrid, Text } from '@mantine/core';

/** Recovery codes, shown once. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  return (
    <Alert title="Keep these ten recovery codes" color="yellow" variant="light">
      <Text size="sm" mb="xs">
        Each lets you in once when your device is lost. They are shown only now: print them or write them
        down, and keep them where your device is not.
      </Text>
      <SimpleGrid cols={2} spacing={4} className="recovery-codes">
        {codes.map((code) => (
          <span key={code} className="exact">
            {code}
          </span>
        ))}
      </SimpleGrid>
      <Group gap="xs" mt="sm" className="no-print">
        <CopyButton value={codes.join('\n')}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {copied ? 'Copied' : 'Copy'}
            </Button>
          )}
        </CopyButton>
        <Button
          variant="default"
          onClick={() => {
            window.print();
          }}
        >
          Print
        </Button>
        <Button onClick={onKept}>I have kept them</Button>
      </Group>
    </Alert>
  );
}
