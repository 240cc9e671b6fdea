import { Modal, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { request } from '../../api/request';
import { askStepUpBy } from '../../api/stepUp';
import { ProofForm } from './ProofForm';

interface Question {
  readonly ways: readonly string[];
  readonly answer: (shown: boolean) => void;
}

/** Asks once more who is there, before an act that gives power away or cannot be undone; the act then goes on by itself. */
export function StepUpDialog() {
  const [question, setQuestion] = useState<Question>();
  useEffect(
    () =>
      askStepUpBy(
        (ways) =>
          new Promise((resolve) => {
            setQuestion({
              ways,
              answer: (shown) => {
                setQuestion(undefined);
                resolve(shown);
              },
            });
          }),
      ),
    [],
  );
  return (
    <Modal
      opened={question !== undefined}
      onClose={() => question?.answer(false)}
      title="Show once more who you are"
      size={400}
    >
      {question !== undefined && (
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            What you are about to do gives power away or cannot be undone.
          </Text>
          <ProofForm
            ways={question.ways}
            submit="Go on"
            show={async (proof) => {
              await request('/api/session/step-up', { method: 'POST', body: proof });
              question.answer(true);
            }}
          />
        </Stack>
      )}
    </Modal>
  );
}
