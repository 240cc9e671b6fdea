import { Alert, Progress, Text } from '@mantine/core';
import { ProblemAlert } from '../../parts/ProblemAlert';
import { counted } from '../../parts/words';
import type { Intake } from './useIntake';

/** How far an intake is, and what went wrong with it. */
export function IntakeProgress({ intake }: { intake: Intake }) {
  return (
    <>
      {intake.problem !== undefined && <ProblemAlert thrown={intake.problem} />}
      {intake.busy && (
        <div>
          <Progress value={intake.progress * 100} animated aria-label="Progress" />
          <Text size="sm" c="dimmed">
            {intake.message ?? `Sending ${counted(intake.order?.files.length ?? 0, 'file')}`}
          </Text>
        </div>
      )}
      {intake.failed !== undefined && (
        <Alert color="red" title="The import failed" role="alert">
          {intake.failed}
        </Alert>
      )}
    </>
  );
}
