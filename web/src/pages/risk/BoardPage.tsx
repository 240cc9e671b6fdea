import { Badge, Button, Group, SimpleGrid, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useFinal } from '../../api/assessment';
import type { BoardSheet, RiskRow } from '../../api/riskTypes';
import { isKnown } from '../../api/types';
import { Answered } from '../../parts/Answered';
import { SubjectLink } from '../../parts/SubjectLink';
import { When } from '../../parts/When';
import { counted, within, words } from '../../parts/words';
import { labelText } from '../exports/words';
import { NotKnown } from './parts';
import { RiskTabs } from './RiskTabs';
import { Somebody } from '../../parts/Somebody';

function Part({
  title,
  count,
  shown,
  none,
  children,
}: {
  title: string;
  count: number;
  shown: number;
  none: string;
  children: ReactNode;
}) {
  return (
    <section aria-label={title} className="board-part">
      <Title order={3} size="h5">
        {title}: {count}
      </Title>
      {count === 0 ? <Text size="sm">{none}</Text> : <ul>{children}</ul>}
      {shown < count && (
        <Text size="xs" c="dimmed">
          and {count - shown} more
        </Text>
      )}
    </section>
  );
}

function Risk({ row }: { row: RiskRow }) {
  return (
    <li>
      <SubjectLink id={row.risk.id} name={row.risk.name} hidden={row.risk.hidden} />{' '}
      <Text span size="xs" c="dimmed">
        {row.state === 'NOT_ASSESSED' &&
          (isKnown(row.residual) ? `${within(words(row.residual))}; ` : 'not rated; ')}
        {row.state === 'TOLERABLE' && isKnown(row.expires) && `accepted until ${row.expires}; `}
        {row.reasons.join('; ')}
      </Text>
    </li>
  );
}

function Sheet({ sheet }: { sheet: BoardSheet }) {
  const share = sheet.subjects === 0 ? 0 : Math.round((100 * sheet.notValidated) / sheet.subjects);
  return (
    <article className="board">
      <Group justify="space-between" mb="xs">
        <Text size="sm">
          As of <When at={sheet.asOf} />, commit {sheet.commit}, made by <Somebody user={sheet.by} />;{' '}
          {sheet.filter}. {counted(sheet.risks, 'risk')} in the register, {sheet.unrated} of them not rated.
        </Text>
        <Badge variant="outline" color="gray">
          {labelText(sheet.label)}
        </Badge>
      </Group>
      <div className="print-only board-label">{labelText(sheet.label)}</div>
      <NotKnown of={sheet} />
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md" className="board-grid">
        <Part
          title="Risks that nobody owns"
          count={sheet.unownedCount}
          shown={sheet.unowned.length}
          none={sheet.risks === 0 ? 'No risk is recorded at all.' : 'Every risk has an owner.'}
        >
          {sheet.unowned.map((row) => (
            <Risk key={row.risk.id} row={row} />
          ))}
        </Part>
        <Part
          title="Above what is tolerable, and nothing decided that counts"
          count={sheet.aboveCount}
          shown={sheet.above.length}
          none="None."
        >
          {sheet.above.map((row) => (
            <Risk key={row.risk.id} row={row} />
          ))}
        </Part>
        <Part
          title="Above what is tolerable, borne or in treatment"
          count={sheet.decidedCount}
          shown={sheet.decided.length}
          none="None."
        >
          {sheet.decided.map((row) => (
            <Risk key={row.risk.id} row={row} />
          ))}
        </Part>
        <Part
          title="Ways in from outside for which nobody answers"
          count={sheet.unansweredCount}
          shown={sheet.unanswered.length}
          none={`Somebody answers for each of ${String(sheet.external)}.`}
        >
          {sheet.unanswered.map((one) => (
            <li key={one.way.id}>
              <SubjectLink id={one.way.id} name={one.way.name} hidden={one.way.hidden} />{' '}
              <Text span size="xs" c="dimmed">
                {one.why}
              </Text>
            </li>
          ))}
        </Part>
        <Part
          title="Recorded as not known"
          count={sheet.unknownsCount}
          shown={sheet.unknowns.length}
          none={`Nobody has recorded anything as not known. That does not say that all is known: of ${counted(sheet.risks, 'risk')}, ${String(sheet.unrated)} not rated; nobody has validated ${String(sheet.notValidated)} of ${counted(sheet.subjects, 'subject')}.`}
        >
          {sheet.unknowns.map((one) => (
            <li key={one.unknown.id}>
              <SubjectLink id={one.unknown.id} name={one.unknown.name} hidden={one.unknown.hidden} />{' '}
              <Text span size="xs" c="dimmed">
                {isKnown(one.external) && !one.external ? 'stays inside' : 'may lead outside'}
                {one.overdue ? ', overdue' : ''}
                {isKnown(one.plan) ? `; ${one.plan}` : '; no plan'}
              </Text>
            </li>
          ))}
        </Part>
        <Part
          title="Attack trees that are open"
          count={sheet.treesCount}
          shown={sheet.trees.length}
          none="None."
        >
          {sheet.trees.map((one) => (
            <li key={one.tree.id}>
              <SubjectLink id={one.tree.id} name={one.tree.name} hidden={one.tree.hidden} />{' '}
              <Text span size="xs" c="dimmed">
                {isKnown(one.goal) ? one.goal : 'its goal is not recorded'};{' '}
                {counted(one.openSteps, 'open step')}
              </Text>
            </li>
          ))}
        </Part>
        <Part
          title="Acceptances that end within 90 days"
          count={sheet.endingCount}
          shown={sheet.ending.length}
          none="None."
        >
          {sheet.ending.map((row) => (
            <Risk key={row.risk.id} row={row} />
          ))}
        </Part>
      </SimpleGrid>
      <Text size="sm" mt="sm">
        Attack paths lead from outside to {counted(sheet.consequences, 'consequence')}, in{' '}
        {counted(sheet.paths, 'pair')} of a sort of entry and a consequence. Nobody has validated{' '}
        {sheet.notValidated} of the {counted(sheet.subjects, 'subject')} of the record ({share} %): to that
        extent the figures on this page are unconfirmed.
      </Text>
    </article>
  );
}

/** What a board has to know, on one page. */
export function BoardPage() {
  const answer = useFinal<BoardSheet>('/api/board', { top: 8 });
  return (
    <>
      <RiskTabs purpose="What a board has to know, on one page: risks above what is tolerable, what nobody owns, what nobody answers for, and what is not known.">
        <Button
          variant="default"
          onClick={() => {
            window.print();
          }}
        >
          Print the page
        </Button>
      </RiskTabs>
      <Answered answer={answer}>{(sheet) => <Sheet sheet={sheet} />}</Answered>
    </>
  );
}
