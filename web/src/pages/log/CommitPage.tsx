import { Anchor, Title } from '@mantine/core';
import { Link, useParams } from 'react-router';
import { useAnswer } from '../../api/answers';
import { useMay } from '../../api/session';
import { isKnown, type CommitSummary, type Sentence, type Unknown } from '../../api/types';
import { Answered } from '../../parts/Answered';
import { called } from '../../parts/called';
import { PageHeader } from '../../parts/PageHeader';
import { Sentences } from '../../parts/Sentences';
import { Quiet, When } from '../../parts/When';
import { counted } from '../../parts/words';

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
            <Anchor component={Link} to="/audit">
              Audit log
            </Anchor>
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
                Proof that it stands in the log
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
                {commit.title}
              </Anchor>{' '}
              ({commit.change})
            </dd>
            {isKnown(commit.reason) && (
              <>
                <dt>Reason</dt>
                <dd>{commit.reason}</dd>
              </>
            )}
            <dt>Proposed by</dt>
            <dd>{called(commit.author, commit.names[commit.author])}</dd>
            <dt>Approved by</dt>
            <dd>{commit.approvers.map((user) => called(user, commit.names[user])).join(', ')}</dd>
            <dt>Edits</dt>
            <dd>
              {counted(commit.edits, 'edit')}. An edit gives values to one thing or takes them away; what is
              added is told with all of its values in one sentence, so there are fewer sentences than edits.
            </dd>
            <dt>Hash</dt>
            <dd className="exact wrap">{commit.hash}</dd>
            <dt>Hash of the one before</dt>
            <dd className="exact wrap">
              {commit.number === 1 ? <Quiet>none, it is the first</Quiet> : commit.previous}
            </dd>
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
