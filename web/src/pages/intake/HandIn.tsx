import { Paper, Stack, Title } from '@mantine/core';
import { useAnswer } from '../../api/answers';
import { useMe } from '../../api/session';
import type { Import } from '../../api/types';
import { Answered } from '../../parts/Answered';
import { PageHeader } from '../../parts/PageHeader';
import { sectionAt } from '../../sections';
import { FileDrop } from './FileDrop';
import { ImportReceipts } from './ImportReceipts';
import { ImportsTable } from './ImportsTable';
import { IntakeProgress } from './IntakeProgress';
import { useIntake } from './useIntake';

/** For a supplier: files come in here, and it is seen what became of them; nothing of the record is. */
export function HandIn() {
  const { title, purpose } = sectionAt('/hand-in');
  const intake = useIntake();
  const me = useMe();
  const imports = useAnswer<readonly Import[]>('/api/imports');
  return (
    <>
      <PageHeader title={title} purpose={purpose} />
      <Stack gap="md">
        <Paper withBorder p="md" className={intake.result === undefined ? 'no-print' : undefined}>
          <FileDrop
            busy={intake.busy}
            onDrop={(files) => {
              intake.take({ files, dryRun: false });
            }}
          />
          <Stack gap="xs" mt="sm" aria-live="polite">
            <IntakeProgress intake={intake} />
            {intake.result !== undefined && <ImportReceipts result={intake.result} />}
          </Stack>
        </Paper>
        <section aria-labelledby="handed-in">
          <Title order={2} id="handed-in" mb="xs">
            What you handed in
          </Title>
          <Answered answer={imports}>
            {(all) => <ImportsTable imports={all.filter((one) => one.by === me)} own />}
          </Answered>
        </section>
      </Stack>
    </>
  );
}
