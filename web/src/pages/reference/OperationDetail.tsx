import { ActionIcon, Anchor, CopyButton, Group, Table, Text, Title } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { curlOf, typeName, type OpenApi, type Operation, type Parameter } from '../../api/openApi';
import { Quiet } from '../../parts/When';
import { Coded } from './Coded';
import { SchemaFields } from './SchemaFields';

/** Where a parameter stands, in words. */
function Place({ parameter }: { parameter: Parameter }) {
  switch (parameter.in ?? 'query') {
    case 'path':
      return <>in the path</>;
    case 'header':
      return <>header</>;
    default:
      return <>in the query</>;
  }
}

function Parameters({ parameters }: { parameters: readonly Parameter[] }) {
  return (
    <section>
      <Title order={4} size="h5" mt="sm">
        Parameters
      </Title>
      <div className="scrolls">
        <Table verticalSpacing={3}>
          <Table.Tbody>
            {parameters.map((parameter) => (
              <Table.Tr key={parameter.name}>
                <Table.Th scope="row" className="reference-name">
                  <span className="exact wrap">{parameter.name}</span>
                  {parameter.required !== true && <Quiet>may be left out</Quiet>}
                </Table.Th>
                <Table.Td>
                  <Text size="sm" c="dimmed">
                    <Place parameter={parameter} />
                    {', '}
                    <span className="exact wrap">
                      {parameter.schema?.enum?.join(' | ') ?? parameter.schema?.type ?? ''}
                    </span>
                    {parameter.schema?.default !== undefined &&
                      `; ${String(parameter.schema.default)} if not given`}
                  </Text>
                  {parameter.description !== undefined && <Coded text={parameter.description} />}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </section>
  );
}

function Codes({ operation }: { operation: Operation }) {
  return (
    <section>
      <Title order={4} size="h5" mt="sm">
        Refusals
      </Title>
      <dl className="facts">
        {operation.codes.map(({ status, codes }) => (
          <div key={status} style={{ display: 'contents' }}>
            <dt className="exact">{status}</dt>
            <dd className="exact wrap">{codes.join(', ')}</dd>
          </div>
        ))}
      </dl>
      <Text size="xs" c="dimmed">
        Other values may be refused with 422 and a code that says why; the sentence in detail tells what was
        expected.
      </Text>
    </section>
  );
}

function Example({ text }: { text: string }) {
  return (
    <section>
      <Group gap="xs" mt="sm">
        <Title order={4} size="h5">
          Example
        </Title>
        <CopyButton value={text}>
          {({ copied, copy }) => (
            <ActionIcon
              variant="subtle"
              className="no-print"
              aria-label={copied ? 'Copied' : 'Copy'}
              onClick={copy}
            >
              {copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
            </ActionIcon>
          )}
        </CopyButton>
      </Group>
      <pre className="command">{text}</pre>
    </section>
  );
}

/** All that is said of one operation: what it needs, takes and gives, how it refuses, and how to ask for it. */
export function OperationDetail({ api, operation }: { api: OpenApi; operation: Operation }) {
  const { access, body } = operation;
  return (
    <div className="reference-detail">
      <Text size="sm">
        <Coded text={operation.needs} />
      </Text>
      {typeof access !== 'string' && (
        <Text size="sm">
          {access.length === 0
            ? 'Every API token can do it.'
            : `An API token can do it with the scope ${access.join(', ')}.`}
        </Text>
      )}
      {operation.parameters.length > 0 && <Parameters parameters={operation.parameters} />}
      {body !== undefined && (
        <section>
          <Title order={4} size="h5" mt="sm">
            Body
          </Title>
          <Text size="sm" c="dimmed" className="exact">
            {body.type}
          </Text>
          <SchemaFields api={api} schema={body.schema} />
        </section>
      )}
      {operation.answers.map((answer) => (
        <section key={answer.status}>
          <Title order={4} size="h5" mt="sm">
            Answer {answer.status}
          </Title>
          {answer.schema === undefined ? (
            <Quiet>nothing, or a file</Quiet>
          ) : (
            <SchemaFields key={typeName(answer.schema)} api={api} schema={answer.schema} />
          )}
        </section>
      ))}
      <Codes operation={operation} />
      {access !== 'person' && <Example text={curlOf(api, operation, window.location.origin)} />}
      <Anchor href={`#${operation.anchor}`} size="xs" className="no-print">
        Link to this operation
      </Anchor>
    </div>
  );
}
