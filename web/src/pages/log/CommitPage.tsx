import { Anchor, Title } from '@mantine/core';
import { Link, useParams } from 'react-router';
import { useAnswer } from '../../api/answers';
import { useMay } from '../../api/session';
import { isKnown, type CommitSummary, type Sentence, type Unknown } from '../../api/types';
import { Answered } from '../../parts/Answered';
import { PageHeader } from '../../parts/PageHeader';
import { Sentences } from '../../parts/Sentences';
import { When } from '../../parts/When';

interface Commit extends CommitSummary {
  readonly reason?: Unknown<string>;
  readonly sentences?: Unknown<readonly Sentence[]>;
  readonly sentencesInAll?: Unknown<number>;
}

/** One commit of the log: who, when, why, its hashes, and what it did. */
export function CommitPage() {
  const { number = '' } = useParams();
  const audits = useMay('audit');
  const answer = useAnswer<Commit>(`/api/commits/${encodeURIComponent(number)}`);
  return (
    <Answered answer={answer}>
      {(commit) => (
        <>
          <PageHeader title={`Commit ${commit.number}: ${commit.title}`}>
            {commit.number > 1 && (
              <Anchor component={Link} to={`/commits/${commit.number - 1}`}>
                The one before
              </Anchor>
            )}
            {audits && (
              <Anchor
                href={`/api/proofs/commits/${commit.number}/sheet`}
                target="_blank"
                rel="noreferrer"
                className="no-print"
              >
                Proof
              </Anchor>
            )}
          </PageHeader>
          <dl className="facts">
            <dt>Recorded</dt>
            <dd>
              <When at={commit.recorded} withAge />
            </dd>
            <dt>Change</dt>
            <dd>
              <Anchor component={Link} to={`/changes/${encodeURIComponent(commit.change)}`} inherit>
                {commit.change}
              </Anchor>
            </dd>
            {isKnown(commit.reason) && (
              <>
                <dt>Reason</dt>
                <dd>{commit.reason}</dd>
              </>
            )}
            <dt>Proposed by</dt>
            <dd>{commit.author}</dd>
            <dt>Approved by</dt>
            <dd>{commit.approvers.join(', ')}</dd>
            <dt>Hash</dt>
            <dd className="exact wrap">{commit.hash}</dd>
            <dt>Hash of the one before</dt>
            <dd className="exact wrap">{commit.previous}</dd>
          </dl>
          {isKnown(commit.sentences) && (
            <>
              <Title order={2} my="xs">
                What it did
              </Title>
              <Sentences sentences={commit.sentences} inAll={commit.sentencesInAll} />
            </>
          )}
        </>
      )}
    </Answered>
  );
}
