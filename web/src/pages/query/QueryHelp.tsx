import { Anchor, Table, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { useAnswer } from '../../api/answers';
import { linkAt } from '../../api/moment';
import type { QueryLanguage } from '../../api/queryTypes';
import { useMoment } from '../../parts/useMoment';
import { examples, forms } from './examples';

/** How a query is written, with examples to begin with and all fields. */
export function QueryHelp() {
  const [moment] = useMoment();
  const language = useAnswer<QueryLanguage>('/api/query/fields').data;
  return (
    <>
      <Title order={2} size="h4" mt="md" mb="xs">
        Questions to begin with
      </Title>
      <ul>
        {examples.map((example) => (
          <li key={example.query}>
            <Anchor component={Link} to={linkAt(`/query?q=${encodeURIComponent(example.query)}`, moment)}>
              {example.asks}
            </Anchor>{' '}
            <Text span className="exact" size="sm" c="dimmed">
              {example.query.split(' ').map((term, place) => (
                <span key={place}>
                  {place > 0 && ' '}
                  <span className="nowrap">{term}</span>
                </span>
              ))}
            </Text>
          </li>
        ))}
      </ul>
      <Title order={2} size="h4" mt="md" mb="xs">
        How it is written
      </Title>
      <Table withTableBorder>
        <Table.Tbody>
          {forms.map((form) => (
            <Table.Tr key={form.form}>
              <Table.Td className="exact" style={{ whiteSpace: 'pre-wrap' }}>
                {form.form}
              </Table.Td>
              <Table.Td>{form.means}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {language !== undefined && (
        <details className="folded">
          <summary>All {language.fields.length.toLocaleString('en')} fields</summary>
          <div className="wide">
            <Table className="rows">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>Field</Table.Th>
                  <Table.Th>What it is</Table.Th>
                  <Table.Th>Full name</Table.Th>
                  <Table.Th>Type</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {language.fields.map((field) => (
                  <Table.Tr key={field.name}>
                    <Table.Td className="exact">{field.name}</Table.Td>
                    <Table.Td>{field.label}</Table.Td>
                    <Table.Td className="exact">{field.path.join(', ')}</Table.Td>
                    <Table.Td>{field.type}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </div>
        </details>
      )}
    </>
  );
}
