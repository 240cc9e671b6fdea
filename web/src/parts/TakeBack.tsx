import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useCommand } from '../api/answers';
import type { Validation } from '../api/validationTypes';
import { ReasonDialog } from './ReasonDialog';

/** By what an attestation is found. */
interface Given {
  readonly facet: string;
  readonly expert: string;
  readonly given: string;
}

/** Takes an attestation back that was given by mistake: it stays in the log and counts no more. */
export function TakeBack({
  subject,
  attestation,
  label,
}: {
  subject: string;
  attestation: Given;
  label: string;
}) {
  const [opened, { open, close }] = useDisclosure(false);
  const command = useCommand<Given & { reason: string }, Validation>(
    `/api/subjects/${encodeURIComponent(subject)}/attestations/withdraw`,
    { showsProblem: true },
  );
  return (
    <>
      <Button
        className="no-print"
        variant="subtle"
        size="compact-xs"
        aria-label={`Take back: ${label}`}
        onClick={open}
      >
        Take back
      </Button>
      <ReasonDialog
        opened={opened}
        onClose={close}
        title="Take back"
        purpose="It stays in the log and counts no more."
        submit="Take it back"
        ordered={command}
        onReason={(reason) => {
          command.mutate({ ...attestation, reason }, { onSuccess: close });
        }}
      />
    </>
  );
}
