import { Anchor, Table } from '@mantine/core';
import { Link } from 'react-router';
import { useAnswer } from '../../api/answers';
import { linkAt } from '../../api/moment';
import type { ReportHead } from '../../api/reportTypes';
import { Answered } from '../../parts/Answered';
import { Cell } from '../../parts/Cell';
import { PageHeader } from '../../parts/PageHeader';
import { useMoment } from '../../parts/useMoment';
import { sectionAt } from '../../sections';

/** Which reports there are and what each answers. */
export function ReportsPage() {
  const [moment] = useMoment();
  const { title, purpose } = sectionAt('/reports');
  const answer = useAnswer<readonly ReportHead[]>('/api/reports');
  return (
    <>
      <PageHeader title={title} purpose={purpose} />
      <Answered answer={answer}>
        {(reports) => (
          <Table.ScrollContainer minWidth={500}>
            <Table striped className="stacked">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>Report</Table.Th>
                  <Table.Th>What it answers</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {reports.map((report) => (
                  <Table.Tr key={report.number}>
                    <Table.Td className="wrap">
                      <Anchor component={Link} inherit to={linkAt(`/reports/${report.number}`, moment)}>
                        {report.number} {report.title}
                      </Anchor>
                    </Table.Td>
                    <Cell label="What it answers" className="wrap">
                      {report.purpose}
                    </Cell>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        )}
      </Answered>
    </>
  );
}
