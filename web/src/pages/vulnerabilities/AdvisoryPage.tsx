import { Button, Group, List, Stack, Table, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useCommand } from '../../api/answers';
import { useAssessed } from '../../api/assessment';
import { useMay } from '../../api/session';
import { isKnown } from '../../api/types';
import type { AdvisoryDetail, AdvisoryVulnerability } from '../../api/vulnerabilityTypes';
import { t } from '../../language/t';
import { Answered } from '../../parts/Answered';
import { Cell } from '../../parts/Cell';
import { ProblemAlert } from '../../parts/ProblemAlert';
import { useAddress } from '../../parts/useAddress';
import { Quiet, When } from '../../parts/When';
import { counted, words } from '../../parts/words';
import { VulnerabilityTabs } from './VulnerabilityTabs';
import { WeaknessDrawer } from './WeaknessDrawer';
import { WeaknessTable } from './WeaknessTable';
import { Somebody } from '../../parts/Somebody';

function VulnerabilityText({ one }: { one: AdvisoryVulnerability }) {
  return (
    <section>
      <Title order={3}>
        {one.name}
        {isKnown(one.title) && `: ${one.title}`}
      </Title>
      <Text size="sm">
        {isKnown(one.cwe) && <>{one.cwe}. </>}
        {one.scores.map((score) => (
          <span key={score.vector}>
            {/* Since version 3 the vector says which version it is of. */}
            {score.vector.startsWith('CVSS:') ? 'CVSS' : `CVSS ${score.cvss}`} <b>{score.base.toFixed(1)}</b>{' '}
            <span className="exact">{score.vector}</span>.{' '}
          </span>
        ))}
        {Object.entries(one.products)
          .map(([status, count]) => `${words(status)}: ${counted(count, 'product')}`)
          .join(', ')}
      </Text>
      {one.notes.map((note) => (
        <Text size="sm" key={`${note.category} ${note.text}`} className="wrap">
          {note.text}
        </Text>
      ))}
      <List size="sm">
        {one.threats.map((threat) => (
          <List.Item key={`${threat.category} ${threat.details}`}>
            {words(threat.category)}: {threat.details}
          </List.Item>
        ))}
        {one.remedies.map((remedy) => (
          <List.Item key={`${remedy.category} ${remedy.details}`}>
            <b>{words(remedy.category)}:</b> {remedy.details}
          </List.Item>
        ))}
      </List>
    </section>
  );
}

function Editions({ known }: { known: AdvisoryDetail }) {
  const [first] = known.editions.toSorted((one, other) => one.received.localeCompare(other.received));
  return (
    <Table.ScrollContainer minWidth={600}>
      <Table className="stacked">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Version</Table.Th>
            <Table.Th>Released</Table.Th>
            <Table.Th>Taken in</Table.Th>
            <Table.Th>What is different</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {known.editions.map((edition) => (
            <Table.Tr key={`${edition.version} ${edition.received}`}>
              <Cell label="Version">{edition.version}</Cell>
              <Cell label="Released">
                <When at={edition.current} />
              </Cell>
              <Cell label="Taken in">
                <When at={edition.received} />
              </Cell>
              <Cell label="What is different" className="wrap">
                {edition.changes.length === 0 && edition.why === '' && (
                  <Quiet>{edition === first ? 'the first that was taken in' : t('nothing')}</Quiet>
                )}
                {edition.changes.map((change) => (
                  <Text size="sm" key={change}>
                    {change}
                  </Text>
                ))}
                {edition.why !== '' && (
                  <Text size="sm" c="dimmed">
                    {edition.why}
                  </Text>
                )}
              </Cell>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

interface Reading {
  readonly publisher: string;
  readonly advisory: string;
  readonly version: string;
  readonly comment: string;
}

function Readings({ known }: { known: AdvisoryDetail }) {
  const [comment, setComment] = useState('');
  const read = useCommand<Reading, undefined>('/api/advisories/read', { showsProblem: true });
  return (
    <>
      {known.readings.length === 0 && <Quiet>Nobody yet.</Quiet>}
      <List size="sm">
        {known.readings.map((one) => (
          <List.Item key={`${one.person} ${one.at}`}>
            <Somebody user={one.person} /> read {one.version} on <When at={one.at} />
            {one.comment !== '' && <>: {one.comment}</>}
          </List.Item>
        ))}
      </List>
      <form
        className="no-print"
        onSubmit={(event) => {
          event.preventDefault();
          read.mutate(
            {
              publisher: known.row.publisher,
              advisory: known.row.id,
              version: known.row.version,
              comment: comment.trim(),
            },
            {
              onSuccess: () => {
                setComment('');
              },
            },
          );
        }}
      >
        <Group gap="xs" align="flex-end">
          <TextInput
            label="Comment"
            value={comment}
            onChange={(event) => {
              setComment(event.currentTarget.value);
            }}
          />
          <Button type="submit" variant="default" loading={read.isPending}>
            I have read it
          </Button>
        </Group>
      </form>
      {read.isError && <ProblemAlert thrown={read.error} />}
    </>
  );
}

function Detail({ known, canDecide }: { known: AdvisoryDetail; canDecide: boolean }) {
  const [open, setOpen] = useState<string>();
  const opened = known.weaknesses.find((row) => `${row.asset.id} ${row.vulnerability}` === open);
  return (
    <Stack gap="md">
      <Text size="sm">
        {known.row.publisherName}, version {known.row.version} of <When at={known.row.current} />,{' '}
        {words(known.row.status)}. {words(known.profile)}, CSAF {known.format}
        {isKnown(known.row.label) && <>, TLP:{known.row.label}</>}. First released{' '}
        <When at={known.row.initial} />.
      </Text>
      <section>
        <Title order={2}>In the plant</Title>
        {known.weaknesses.length === 0 ? (
          <Quiet>It touches nothing of what is recorded.</Quiet>
        ) : (
          <WeaknessTable
            rows={known.weaknesses}
            onOpen={(row) => {
              setOpen(`${row.asset.id} ${row.vulnerability}`);
            }}
          />
        )}
      </section>
      {known.notes.map((note) => (
        <section key={`${note.category} ${note.text}`}>
          <Title order={3}>{note.title ?? words(note.category)}</Title>
          <Text size="sm" className="wrap" style={{ whiteSpace: 'pre-wrap' }}>
            {note.text}
          </Text>
        </section>
      ))}
      <section>
        <Title order={2}>Vulnerabilities</Title>
        <Stack gap="sm">
          {known.vulnerabilities.map((one) => (
            <VulnerabilityText key={one.name} one={one} />
          ))}
        </Stack>
      </section>
      <section>
        <Title order={2}>Products</Title>
        <List size="sm">
          {known.products.map((product) => (
            <List.Item key={product.id}>
              {isKnown(product.vendor) && !product.name.startsWith(product.vendor) && <>{product.vendor}: </>}
              {product.name}
              {product.identifiers.length > 0 && (
                <span className="exact"> {product.identifiers.join(', ')}</span>
              )}
            </List.Item>
          ))}
        </List>
      </section>
      <section>
        <Title order={2}>Versions taken in</Title>
        <Editions known={known} />
      </section>
      <section>
        <Title order={2}>History of the document</Title>
        <List size="sm">
          {known.revisions.map((one) => (
            <List.Item key={one.number}>
              {one.number}, {one.date.slice(0, 10)}: {one.summary}
            </List.Item>
          ))}
        </List>
      </section>
      <section>
        <Title order={2}>References</Title>
        {known.references.length === 0 ? (
          <Quiet>The document names none.</Quiet>
        ) : (
          <List size="sm">
            {known.references.map((one) => (
              <List.Item key={one.url}>
                {one.summary} <span className="exact">{one.url}</span>
              </List.Item>
            ))}
          </List>
        )}
      </section>
      <section>
        <Title order={2}>Read by</Title>
        <Readings known={known} />
      </section>
      <WeaknessDrawer
        weakness={opened}
        canDecide={canDecide}
        onClose={() => {
          setOpen(undefined);
        }}
      />
    </Stack>
  );
}

/** One advisory: what it says, what changed between its versions, and what of the plant it touches. */
export function AdvisoryPage() {
  const { id = '' } = useParams();
  const [parameters] = useAddress();
  const canDecide = useMay('approve');
  const answer = useAssessed<AdvisoryDetail>(`/api/advisories/${encodeURIComponent(id)}`, {
    publisher: parameters.get('publisher') ?? undefined,
  });
  return (
    <>
      <VulnerabilityTabs
        title={answer.data === undefined ? id : `${id}: ${answer.data.row.title}`}
        purpose="What an advisory says, what changed between its versions, and what of the plant it touches."
      />
      <Answered answer={answer}>{(known) => <Detail known={known} canDecide={canDecide} />}</Answered>
    </>
  );
}
