import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../api/answers';
import type { Share } from '../../api/combinationTypes';
import { useMay, useMe } from '../../api/session';
import { ProblemAlert } from '../../parts/ProblemAlert';

interface Way {
  readonly label: string;
  readonly path: string;
  readonly sent: (text: string) => unknown;
}

const remark = (text: string) => ({ remark: text });

const answers: readonly Way[] = [
  { label: 'Allow', path: 'approve', sent: remark },
  { label: 'Refuse', path: 'refuse', sent: remark },
];
const sending: readonly Way[] = [{ label: 'It was sent', path: 'send', sent: (means) => ({ means }) }];
const acknowledging: readonly Way[] = [{ label: 'They have it', path: 'acknowledge', sent: remark }];
const returning: readonly Way[] = [
  { label: 'It is back', path: 'return', sent: (text) => ({ destroyed: false, remark: text }) },
  { label: 'It was destroyed', path: 'return', sent: (text) => ({ destroyed: true, remark: text }) },
];

function StepForm({ one, ways, placeholder }: { one: Share; ways: readonly Way[]; placeholder: string }) {
  const [text, setText] = useState('');
  const step = useCommand<Way, Share>(
    (way) => `/api/information/shares/${encodeURIComponent(one.share)}/${way.path}`,
    { showsProblem: true, sent: (way) => way.sent(text) },
  );
  return (
    <>
      <Group gap="xs" mt={4} className="no-print">
        <TextInput
          size="xs"
          aria-label={`${placeholder}: share with ${one.recipient}`}
          placeholder={placeholder}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
          }}
        />
        {ways.map((way, place) => (
          <Button
            key={way.label}
            size="compact-sm"
            variant={place === 0 ? 'filled' : 'default'}
            loading={step.isPending}
            onClick={() => {
              step.mutate(way);
            }}
          >
            {way.label}
          </Button>
        ))}
      </Group>
      {step.isError && <ProblemAlert thrown={step.error} />}
    </>
  );
}

/** What can be done next with a share. */
export function ShareSteps({ one }: { one: Share }) {
  const mine = useMe() === one.person;
  const approves = useMay('approve');
  switch (one.state) {
    case 'ASKED':
      return !mine && approves ? <StepForm one={one} ways={answers} placeholder="Remark" /> : null;
    case 'ALLOWED':
      return <StepForm one={one} ways={sending} placeholder="By which means" />;
    case 'SENT':
      return (
        <>
          <StepForm one={one} ways={acknowledging} placeholder="By what this is known" />
          <StepForm one={one} ways={returning} placeholder="Letter or mail, and its date" />
        </>
      );
    case 'ACKNOWLEDGED':
      return <StepForm one={one} ways={returning} placeholder="Letter or mail, and its date" />;
    case 'REFUSED':
    case 'RETURNED':
      return null;
  }
}
