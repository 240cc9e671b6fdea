import { Alert, Progress, Text } from '@mantine/core';
import { ProblemAlert } from '../../parts/ProblemAlert';
import { bytes, counted } from '../../parts/words';
import type { Intake } from './useIntake';

function sending(intake: Intake): string {
  const files = intake.order?.files ?? [];
  if (files.length === 0 || intake.sent >= 1) {
    return 'The server begins';
  }
  const all = files.reduce((sum, file) => sum + file.size, 0);
  return `Sending ${counted(files.length, 'file')}: ${bytes(all * intake.sent)} of ${bytes(all)}`;
}

/** How far an intake is, and what went wrong with it. */
export function IntakeProgress({ intake }: { intake: Intake }) {
  // How far an intake is that was left and found again is not known until the server has said it.
  const known = intake.order !== undefined || intake.message !== undefined;
  return (
    <>
      {intake.problem !== undefined && <ProblemAlert thrown={intake.problem} />}
      {intake.busy && known && (
        <div>
          <Progress
            value={(0.2 * intake.sent + 0.8 * intake.progress) * 100}
            animated
            aria-label="Progress"
          />
          <Text size="sm" c="dimmed">
            {intake.message ?? sending(intake)}
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
