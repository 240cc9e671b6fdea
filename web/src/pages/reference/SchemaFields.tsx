import { Table, Text } from '@mantine/core';
import { useState } from 'react';
import { resolved, typeName, type OpenApi, type Schema } from '../../api/openApi';
import { Quiet } from '../../parts/When';
import { Coded } from './Coded';

/** What a value is, in a word of the document; what it is made of stands below it. */
function Form({ schema }: { schema: Schema }) {
  const item =
    schema.items ??
    (typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined);
  if (item !== undefined) {
    return (
      <>
        {schema.type === 'array' ? 'list of' : 'by name'} <Form schema={item} />
      </>
    );
  }
  if (schema.enum !== undefined) {
    return <span className="exact wrap">{schema.enum.join(' | ')}</span>;
  }
  return (
    <span className="exact wrap">
      {typeName(schema) ?? [schema.type ?? 'any', schema.format].filter(Boolean).join(', ')}
    </span>
  );
}

/** The form of a part that has parts of its own, if it has any. */
function inner(api: OpenApi, schema: Schema): Schema | undefined {
  const item =
    schema.items ??
    (typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined);
  if (item !== undefined) {
    return inner(api, item);
  }
  const whole = resolved(api, schema);
  return whole.properties === undefined ? undefined : schema;
}

/** The parts of a part, asked for when they are wanted: forms can hold themselves. */
function Within({ api, schema }: { api: OpenApi; schema: Schema }) {
  const [opened, setOpened] = useState(false);
  return (
    <details
      onToggle={(event) => {
        setOpened(event.currentTarget.open);
      }}
    >
      <summary className="disclosure">Its parts</summary>
      {opened && <SchemaFields api={api} schema={schema} />}
    </details>
  );
}

/** The parts of a form: what each is called, what it is, and whether it is always there. */
export function SchemaFields({ api, schema }: { api: OpenApi; schema: Schema }) {
  const part = inner(api, schema);
  const whole = part === undefined ? undefined : resolved(api, part);
  if (whole === undefined) {
    return (
      <Text size="sm">
        <Form schema={schema} />
      </Text>
    );
  }
  return (
    <>
      <Text size="sm">
        <Form schema={schema} />
        {whole.description !== undefined && (
          <>
            {': '}
            <Coded text={whole.description} />
          </>
        )}
      </Text>
      <div className="scrolls">
        <Table verticalSpacing={3} withRowBorders>
          <Table.Tbody>
            {Object.entries(whole.properties ?? {}).map(([name, value]) => {
              const deeper = inner(api, value);
              return (
                <Table.Tr key={name}>
                  <Table.Th scope="row" className="reference-name">
                    <span className="exact wrap">{name}</span>
                    {whole.required?.includes(name) !== true && <Quiet>may be left out</Quiet>}
                  </Table.Th>
                  <Table.Td>
                    <Form schema={value} />
                    {value.description !== undefined && (
                      <Text size="sm" lang="en">
                        <Coded text={value.description} />
                      </Text>
                    )}
                    {deeper !== undefined && <Within api={api} schema={deeper} />}
                  </Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      </div>
    </>
  );
}
