import { Collapse, Group, Select, Table, Text, Title, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useAnswer } from '../../api/answers';
import type { Compared, Differs, SourceRead } from '../../api/doorTypes';
import { isKnown, type JudgedEvidence, type SubjectView, type Unknown } from '../../api/types';
import { Answered } from '../../parts/Answered';
import { PageHeader } from '../../parts/PageHeader';
import { SubjectLink } from '../../parts/SubjectLink';
import { useAddress } from '../../parts/useAddress';
import { Quiet } from '../../parts/When';
import { counted } from '../../parts/words';
import { inOrder, newerChoices, olderChoices } from './choices';

/** Where one side says it: the place, and the line itself if it is a text. */
function Said({
  values,
  at,
  text,
}: {
  values: readonly string[];
  at: Unknown<string>;
  text: Unknown<string>;
}) {
  if (!isKnown(at)) {
    return <Quiet>says nothing</Quiet>;
  }
  return (
    <>
      <span className="exact">{values.join(', ')}</span>
      <Text size="xs" c="dimmed">
        {at}
      </Text>
      {isKnown(text) && <pre className="source-line">{text.trim()}</pre>}
    </>
  );
}

function Differences({ differences, inAll }: { differences: readonly Differs[]; inAll: number }) {
  if (differences.length === 0) {
    return <Quiet>They say the same.</Quiet>;
  }
  return (
    <>
      {inAll > differences.length && (
        <Text size="sm" c="dimmed">
          The first {differences.length} of {counted(inAll, 'difference')} are shown.
        </Text>
      )}
      <Table.ScrollContainer minWidth={720}>
        <Table striped className="compared">
          <Table.Thead>
            <Table.Tr>
              <Table.Th w="36%">What differs</Table.Th>
              <Table.Th w="32%">Older</Table.Th>
              <Table.Th w="32%">Newer</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {differences.map(({ sentence, difference, beforeText, afterText }, index) => (
              <Table.Tr key={index}>
                <Table.Td className="wrap">{sentence}</Table.Td>
                <Table.Td className="wrap">
                  <Said values={difference.before} at={difference.beforeAt} text={beforeText} />
                </Table.Td>
                <Table.Td className="wrap">
                  <Said values={difference.after} at={difference.afterAt} text={afterText} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </>
  );
}

function MovedOnly({ compared }: { compared: Compared }) {
  const [open, setOpen] = useState(false);
  if (compared.movedInAll === 0) {
    return <Quiet>Nothing.</Quiet>;
  }
  return (
    <>
      <UnstyledButton
        className="disclosure no-print"
        aria-expanded={open}
        onClick={() => {
          setOpen(!open);
        }}
      >
        {open ? '▾' : '▸'} {counted(compared.movedInAll, 'fact stands', 'facts stand')} elsewhere and say the
        same
      </UnstyledButton>
      <Collapse expanded={open}>
        <Table striped fz="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Of</Table.Th>
              <Table.Th>Part</Table.Th>
              <Table.Th>Both say</Table.Th>
              <Table.Th>Older</Table.Th>
              <Table.Th>Newer</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {compared.moved.map((one, index) => (
              <Table.Tr key={index}>
                <Table.Td className="wrap">{one.subject}</Table.Td>
                <Table.Td className="wrap">{one.pathLabel}</Table.Td>
                <Table.Td className="wrap exact">{one.values.join(', ')}</Table.Td>
                <Table.Td className="nowrap">{one.beforeAt}</Table.Td>
                <Table.Td className="nowrap">{one.afterAt}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        {compared.movedInAll > compared.moved.length && (
          <Quiet>{`The first ${String(compared.moved.length)} are shown.`}</Quiet>
        )}
      </Collapse>
    </>
  );
}

function Chosen({ before, after }: { before: string; after: string }) {
  const compared = useAnswer<Compared>('/api/sources/compare', { before, after });
  return (
    <Answered answer={compared}>
      {(found) => (
        <>
          <Text size="sm" mb="sm">
            The importer {found.before.importer} read both: {found.before.title} ({found.before.id}) and{' '}
            {found.after.title} ({found.after.id}).
          </Text>
          <Title order={2}>
            What differs{found.differencesInAll > 0 && `: ${found.differencesInAll.toLocaleString('en')}`}
          </Title>
          <Differences differences={found.differences} inAll={found.differencesInAll} />
          <Title order={2} mt="md">
            What only moved
          </Title>
          <MovedOnly compared={found} />
        </>
      )}
    </Answered>
  );
}

function Choosing({ sources }: { sources: readonly SourceRead[] }) {
  const [parameters, setParameters] = useAddress();
  const before = parameters.get('before');
  const after = parameters.get('after');
  const older = olderChoices(sources);
  const set = (name: string, value: string | null) => {
    setParameters((now) => {
      const next = new URLSearchParams(now);
      if (name === 'before') {
        next.delete('after');
      }
      if (value === null) {
        next.delete(name);
      } else if (name === 'after' && before !== null) {
        const [first, second] = inOrder(sources, before, value);
        next.set('before', first);
        next.set('after', second);
      } else {
        next.set(name, value);
      }
      return next;
    });
  };
  if (older.length === 0) {
    return (
      <Quiet>There are no two sources that the same importer read. Take in another version first.</Quiet>
    );
  }
  return (
    <>
      {(before === null || after === null) && (
        <Text size="sm" mb="xs">
          Choose two versions of one file, the older one first; they can be compared if the same importer read
          both. No two are chosen yet.
        </Text>
      )}
      <Group mb="md" className="no-print" align="flex-end">
        <Select
          label="Older"
          placeholder="A source"
          w={440}
          searchable
          clearable
          data={[...older]}
          value={before}
          onChange={(value) => {
            set('before', value);
          }}
        />
        <Select
          label="Newer"
          placeholder={before === null ? 'Choose the older one first' : 'Another version of it'}
          w={440}
          searchable
          clearable
          disabled={before === null}
          data={[...newerChoices(sources, before)]}
          value={after}
          onChange={(value) => {
            set('after', value);
          }}
        />
      </Group>
      {before !== null && after !== null && <Chosen before={before} after={after} />}
    </>
  );
}

/** The sources that speak of one subject; all of them if no subject is asked for. */
function OfSubject({ id, sources }: { id: string | null; sources: readonly SourceRead[] }) {
  const path = `/api/subjects/${encodeURIComponent(id ?? '')}`;
  const claims = useAnswer<readonly JudgedEvidence[]>(`${path}/claims`, {}, id !== null);
  const subject = useAnswer<SubjectView>(path, {}, id !== null);
  if (id === null) {
    return <Choosing sources={sources} />;
  }
  return (
    <Answered answer={claims}>
      {(all) => {
        const speaking = new Set(all.map((claim) => claim.source));
        return (
          <>
            <Text size="sm" mb="xs">
              Only sources that speak of <SubjectLink id={id} name={subject.data?.name ?? id} />.
            </Text>
            <Choosing sources={sources.filter((source) => speaking.has(source.id))} />
          </>
        );
      }}
    </Answered>
  );
}

/** In what two versions of a source differ: two configurations of a device, two projects, two lists. */
export function ComparePage() {
  const [parameters] = useAddress();
  const sources = useAnswer<readonly SourceRead[]>('/api/sources');
  return (
    <>
      <PageHeader
        title="Compare two sources"
        purpose="Two configurations of a device, two projects of a controller, two lists: what differs, and what only moved."
      />
      <Answered answer={sources}>
        {(all) => <OfSubject id={parameters.get('subject')} sources={all} />}
      </Answered>
    </>
  );
}
