import { Accordion, Alert, Anchor, Button, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { useAnswer, useCommand } from '../../api/answers';
import { useMay, useSeesPart } from '../../api/session';
import { isKnown, type Unknown } from '../../api/types';
import type { NamedVendor, Questionnaire, Questionnaires } from '../../api/vendorTypes';
import { Answered } from '../../parts/Answered';
import { Cell } from '../../parts/Cell';
import { Mark } from '../../parts/Mark';
import { Quiet, When } from '../../parts/When';
import { words } from '../../parts/words';
import { RemarkDialog } from './RemarkDialog';
import { SendQuestions } from './SendQuestions';
import { ThirdPartyTabs } from './ThirdPartyTabs';
import { Somebody } from '../../parts/Somebody';

interface Submission {
  readonly id: string;
  readonly person: string;
  readonly recorded: string;
  readonly thirdParty: Unknown<NamedVendor>;
  readonly files: readonly string[];
  readonly waits: boolean;
}

interface Judgement {
  readonly name: string;
  readonly accepted: boolean;
  readonly remark: string;
}

function Answers({ one }: { one: Questionnaire }) {
  return (
    <Table>
      <Table.Tbody>
        {one.questions.map((row) => (
          <Table.Tr key={row.question}>
            <Table.Td className="wrap" w="40%">
              {row.question}
            </Table.Td>
            <Table.Td className="wrap">
              {isKnown(row.answer) ? row.answer : <Quiet>no answer</Quiet>}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** What third parties handed in and answered, and waits to be looked at. */
export function SubmissionsPage() {
  const [judged, setJudged] = useState<Questionnaire>();
  const maySend = useMay('propose');
  const mayJudge = useMay('approve');
  const part = useSeesPart();
  const files = useAnswer<readonly Submission[]>('/api/submissions');
  const answer = useAnswer<Questionnaires>('/api/questionnaires');
  const [recorded, setRecorded] = useState<string>();
  const judge = useCommand<Judgement, { readonly change: Unknown<string> }>(
    (body) => `/api/questionnaires/${body.name}/judge`,
    {
      showsProblem: true,
      sent: ({ accepted, remark }) => ({ accepted, remark }),
    },
  );
  return (
    <>
      <ThirdPartyTabs purpose="What third parties handed in and answered. Nothing of it counts before somebody of the plant has looked at it." />
      <Title order={2} size="h4">
        Files
      </Title>
      <Answered answer={files}>
        {(rows) =>
          rows.length === 0 ? (
            <Quiet>
              {part
                ? 'No file is shown to you: who sees a part of the record sees no file that tells of the rest.'
                : 'Nothing was handed in. A third party hands in files with an account of the role third-party contributor: what it hands in waits here until somebody of the plant admits it.'}
            </Quiet>
          ) : (
            <Table striped mb="md" className="stacked">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>Handed in</Table.Th>
                  <Table.Th>By</Table.Th>
                  <Table.Th>Files</Table.Th>
                  <Table.Th>State</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {rows.map((row) => (
                  <Table.Tr key={row.id}>
                    <Cell label="Handed in">
                      <When at={row.recorded} />
                    </Cell>
                    <Cell label="By" className="wrap">
                      <Somebody user={row.person} />
                      <Text size="xs" c="dimmed">
                        {isKnown(row.thirdParty) ? row.thirdParty.name : 'third party not known'}
                      </Text>
                    </Cell>
                    <Cell label="Files" className="wrap">
                      <Anchor component={Link} to={`/imports/${row.id}`} inherit>
                        {row.files.join(', ')}
                      </Anchor>
                    </Cell>
                    <Cell label="State">
                      <Mark name={row.waits ? 'PROPOSED' : 'OK'} title={row.waits ? 'Waits' : 'Admitted'} />
                    </Cell>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          )
        }
      </Answered>
      <Title order={2} size="h4" mt="md">
        Questionnaires
      </Title>
      {maySend && <SendQuestions />}
      {recorded !== undefined && (
        <Alert
          variant="light"
          mb="sm"
          withCloseButton
          onClose={() => {
            setRecorded(undefined);
          }}
        >
          Put forward as an assessment of the third party:{' '}
          <Anchor component={Link} to={`/changes/${recorded}`} inherit>
            the change
          </Anchor>{' '}
          waits for somebody else.
        </Alert>
      )}
      <Answered answer={answer}>
        {(known) =>
          known.rows.length === 0 ? (
            <Quiet>
              No third party was asked anything. Whoever gets a link answers without an account; the answers
              wait here until somebody of the plant has judged them.
            </Quiet>
          ) : (
            <Accordion variant="separated">
              {known.rows.map((one) => (
                <Accordion.Item key={one.name} value={one.name}>
                  <Accordion.Control>
                    <Mark name={one.state === 'WAITING' ? 'PROPOSED' : one.state} title={words(one.state)} />{' '}
                    {one.title}, {isKnown(one.thirdParty) ? one.thirdParty.name : 'a third party'},{' '}
                    {one.recipient}
                  </Accordion.Control>
                  <Accordion.Panel>
                    <Answers one={one} />
                    {isKnown(one.judge) && (
                      <Text size="sm" c="dimmed">
                        {one.judge}: {isKnown(one.remark) ? one.remark : ''}
                      </Text>
                    )}
                    {one.state === 'WAITING' && mayJudge && (
                      <Button
                        size="xs"
                        onClick={() => {
                          setJudged(one);
                        }}
                      >
                        Judge the answers
                      </Button>
                    )}
                  </Accordion.Panel>
                </Accordion.Item>
              ))}
            </Accordion>
          )
        }
      </Answered>
      {judged !== undefined && (
        <RemarkDialog
          title="Judge answers"
          about={judged.title}
          yes="Accept"
          no="Refuse"
          pending={judge.isPending}
          error={judge.error}
          onClose={() => {
            setJudged(undefined);
          }}
          onSay={(accepted, remark) => {
            judge.mutate(
              { name: judged.name, accepted, remark },
              {
                onSuccess: (answered) => {
                  setJudged(undefined);
                  setRecorded(isKnown(answered.change) ? answered.change : undefined);
                },
              },
            );
          }}
        />
      )}
    </>
  );
}
