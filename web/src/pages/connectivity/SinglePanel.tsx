import { Stack, Table, Text, Title } from '@mantine/core';
import type { Part, SinglePoints } from '../../api/pathTypes';
import { isKnown } from '../../api/types';
import { CutList, CutSubjects } from '../../parts/CutList';
import { SubjectLink } from '../../parts/SubjectLink';
import { Quiet } from '../../parts/When';

function PartWords({ part }: { part: Part }) {
  return (
    <Text size="sm">
      {part.size}: <CutSubjects subjects={part.first} most={5} inAll={part.size} />
    </Text>
  );
}

/** What alone holds parts of the plant together, and where two zones have redundant paths. */
export function SinglePanel({ answer }: { answer: SinglePoints }) {
  return (
    <Stack gap="md">
      <div>
        <Title order={2}>Between zones</Title>
        {answer.joints.length === 0 && <Quiet>No two zones are joined, as far as is recorded.</Quiet>}
        <Table className="stacked">
          <Table.Tbody>
            {answer.joints.map((joint) => (
              <Table.Tr key={`${joint.one.id} ${joint.other.id}`}>
                <Table.Td>
                  <SubjectLink id={joint.one.id} name={joint.one.name} hidden={joint.one.hidden} /> –{' '}
                  <SubjectLink id={joint.other.id} name={joint.other.name} hidden={joint.other.hidden} />
                </Table.Td>
                <Table.Td>
                  {joint.conduits.length === 0 ? (
                    <Quiet>no conduit</Quiet>
                  ) : (
                    <CutSubjects subjects={joint.conduits} most={5} />
                  )}
                </Table.Td>
                <Table.Td>
                  {isKnown(joint.single) ? (
                    <>
                      ○ {joint.links === 1 ? 'one link only' : `all ${joint.links} links`}, single point:{' '}
                      <SubjectLink
                        id={joint.single.id}
                        name={joint.single.name}
                        hidden={joint.single.hidden}
                      />
                    </>
                  ) : (
                    <>
                      ● redundant:{' '}
                      {joint.redundant.map((pair, at) => (
                        <span key={pair.one.id + pair.other.id}>
                          {at > 0 && ' and '}
                          <SubjectLink id={pair.one.id} name={pair.one.name} hidden={pair.one.hidden} />–
                          <SubjectLink id={pair.other.id} name={pair.other.name} hidden={pair.other.hidden} />
                        </span>
                      ))}
                    </>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      <div>
        <Title order={2}>Assets that alone hold parts together ({answer.pointCount})</Title>
        {answer.points.length === 0 && <Quiet>None.</Quiet>}
        <Table className="stacked">
          <Table.Tbody>
            {answer.points.map((point) => (
              <Table.Tr key={point.subject.id}>
                <Table.Td>
                  <SubjectLink
                    id={point.subject.id}
                    name={point.subject.name}
                    hidden={point.subject.hidden}
                  />
                </Table.Td>
                <Table.Td>cuts off {point.cutOff}</Table.Td>
                <Table.Td>
                  <CutList
                    most={4}
                    inAll={point.partCount}
                    separator=""
                    items={point.parts.map((part) => ({
                      key: part.first[0]?.id ?? '',
                      part: <PartWords part={part} />,
                    }))}
                  />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      <div>
        <Title order={2}>Links that alone hold parts together ({answer.linkCount})</Title>
        {answer.links.length === 0 && <Quiet>None.</Quiet>}
        <Table className="stacked">
          <Table.Tbody>
            {answer.links.map((link) => (
              <Table.Tr key={`${link.one.id} ${link.other.id}`}>
                <Table.Td>
                  <SubjectLink id={link.one.id} name={link.one.name} hidden={link.one.hidden} /> –{' '}
                  <SubjectLink id={link.other.id} name={link.other.name} hidden={link.other.hidden} />
                </Table.Td>
                <Table.Td className="wrap">
                  <CutList
                    most={3}
                    separator="; "
                    items={link.carriers.map((carrier) => ({ key: carrier, part: carrier }))}
                  />
                </Table.Td>
                <Table.Td>
                  <PartWords part={link.smaller} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </Stack>
  );
}
