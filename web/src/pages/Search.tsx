import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { momentQuery, useAnswer } from '../api/answers';
import { FileLink } from '../parts/FileLink';
import { PageHeader } from '../parts/PageHeader';
import { rowDetails } from '../parts/rowSummary';
import { useAddress } from '../parts/useAddress';
import { useMoment } from '../parts/useMoment';
import { words } from '../parts/words';
import type { Column } from './register/columns';
import { RowsTable } from './register/RowsTable';

const columns: readonly Column[] = [
  { id: 'kind', label: 'Kind', exact: false, text: (row) => words(row.kind) },
  { id: 'summary', label: 'What it is', exact: false, text: rowDetails },
  { id: 'agreeing', label: 'Sources', exact: true, text: (row) => String(row.agreeing) },
];

/** A place in a document that holds the words. */
interface DocumentHit {
  readonly title: string;
  readonly source: string;
  readonly digest: string;
  readonly place: string;
  readonly excerpt: string;
}

/** The places in documents that hold all the words. */
function Documents({ text }: { text: string }) {
  const hits = useAnswer<readonly DocumentHit[]>('/api/documents', { text }, text !== '').data ?? [];
  if (hits.length === 0) {
    return null;
  }
  return (
    <Stack gap="xs" mt="lg">
      <Title order={2} size="h4">
        In documents
      </Title>
      {hits.map((hit) => (
        <Text key={`${hit.source} ${hit.place}`} size="sm">
          <FileLink what={`/api/artifacts/${hit.digest}`}>{hit.title}</FileLink>, {hit.place}: {hit.excerpt}
        </Text>
      ))}
    </Stack>
  );
}

/** Everything in the record that fits some words, whatever its kind, and the documents that hold them. */
export function Search() {
  const [parameters, setParameters] = useAddress();
  const [moment] = useMoment();
  const text = parameters.get('text') ?? '';
  return (
    <>
      <PageHeader title={text === '' ? 'Search' : `What fits “${text}”`} />
      <form
        key={text}
        role="search"
        className="no-print"
        onSubmit={(event) => {
          event.preventDefault();
          const asked = new FormData(event.currentTarget).get('text');
          setParameters(typeof asked === 'string' && asked.trim() !== '' ? { text: asked.trim() } : {});
        }}
      >
        <Group gap="xs" mb="sm" align="flex-end">
          <TextInput name="text" label="Words to look for" defaultValue={text} />
          <Button type="submit">Search</Button>
        </Group>
      </form>
      {text === '' ? (
        <Text size="sm">
          Type a name, an address, a serial number or any other word; everything in the record that holds it
          is listed, of whatever kind, and the documents that do.
        </Text>
      ) : (
        <>
          <RowsTable query={{ q: text, ...momentQuery(moment) }} columns={columns} />
          <Documents text={text} />
        </>
      )}
    </>
  );
}
