import { Table, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { webhookTypesOf, type OpenApi } from '../../api/openApi';
import { t } from '../../language/t';
import { Quiet } from '../../parts/When';

/** What there is to choose from for the setting `webhook.types`: each type and what happened. */
export function WebhookTypes({ api }: { api: OpenApi }) {
  const [text, setText] = useState('');
  const wanted = text.toLowerCase().split(/\s+/).filter(Boolean);
  const shown = webhookTypesOf(api)
    .map((one) => ({ type: one.type, sentence: t(one.summary) }))
    .filter((one) => wanted.every((word) => `${one.type} ${one.sentence}`.toLowerCase().includes(word)));
  return (
    <section aria-label="Types of events">
      <Text size="sm">
        The setting webhook.types narrows what is told: types with commas between them, or the word before the
        dot for all that begin with it. Of all types is told if nothing is said there.
      </Text>
      <TextInput
        label="Find a type"
        placeholder="Words of a type or of what happened"
        w={320}
        my="xs"
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
        }}
      />
      {shown.length === 0 ? (
        <Quiet>No type fits.</Quiet>
      ) : (
        <div className="scrolls">
          <Table verticalSpacing={3}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Type</Table.Th>
                <Table.Th>What happened</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {shown.map((one) => (
                <Table.Tr key={one.type}>
                  <Table.Th scope="row" className="reference-name">
                    <span className="exact wrap">{one.type}</span>
                  </Table.Th>
                  <Table.Td>{one.sentence}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
    </section>
  );
}
