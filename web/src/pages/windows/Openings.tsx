import { Alert, Table, Text } from '@mantine/core';
import dayjs from 'dayjs';
import { t } from '../../language/t';
import { Cell } from '../../parts/Cell';
import { SubjectLinks } from '../../parts/SubjectLinks';
import { counted } from '../../parts/words';
import type { NextOpenings, Opening } from './windowTypes';

/** How long an opening is, in hours and minutes. */
export function lengthOf(opening: Opening): string {
  const minutes = Math.round((Date.parse(opening.until) - Date.parse(opening.from)) / 60_000);
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}

/** Times when work is possible, one a row, in the time zone of the reader. */
export function OpeningsTable({ openings }: { openings: readonly Opening[] }) {
  return (
    <Table withTableBorder striped="even" verticalSpacing={4} className="stacked">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>From</Table.Th>
          <Table.Th>Until</Table.Th>
          <Table.Th>Length</Table.Th>
          <Table.Th>Windows</Table.Th>
          <Table.Th>Conditions</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {openings.map((opening) => (
          <Table.Tr key={`${opening.from} ${opening.windows.map((one) => one.id).join()}`}>
            <Table.Td className="exact nowrap">
              {dayjs(opening.from).format(t('ddd YYYY-MM-DD HH:mm'))}
            </Table.Td>
            <Cell label="Until" className="exact nowrap">
              {dayjs(opening.until).format(t('ddd YYYY-MM-DD HH:mm'))}
            </Cell>
            <Cell label="Length" className="nowrap">
              {lengthOf(opening)}
            </Cell>
            <Cell label="Windows">
              <SubjectLinks subjects={opening.windows} />
            </Cell>
            <Cell label="Conditions">{opening.conditions.join('; ')}</Cell>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** The answer to "when can I next touch these?", with what stands in the way of one. */
export function NextTimes({ answer }: { answer: NextOpenings }) {
  return (
    <>
      {answer.without.length > 0 && (
        <Alert variant="light" color="orange" mb="sm" title="Nobody has said when these may be touched">
          No maintenance window covers <SubjectLinks subjects={answer.without} />. Enter a window for the
          asset, its zone, system or site.
        </Alert>
      )}
      {answer.unreadable.length > 0 && (
        <Alert variant="light" color="red" mb="sm" title="Windows that cannot be read">
          {answer.unreadable.join(' · ')}
        </Alert>
      )}
      {answer.openings.length > 0 && <OpeningsTable openings={answer.openings} />}
      {answer.openings.length === 0 && answer.without.length === 0 && (
        <Text size="sm">
          No window that covers all of them opens for so long in the {counted(3, 'year')} ahead. One that is
          past counts no more.
        </Text>
      )}
    </>
  );
}
