import { Anchor, Code, List, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { OpenApi } from '../../api/openApi';
import { WebhookTypes } from './WebhookTypes';

const curl = String.raw`curl --header "Authorization: Bearer $ASBUILT_TOKEN" \
  `;
const problem = String.raw`{"type":"urn:asbuilt:problem:not-permitted","title":"Forbidden","status":403,
 "code":"not-permitted","detail":"this needs the permission propose, which none of your roles gives"}`;
const told = String.raw`{"type":"change.applied","timestamp":"2026-11-27T08:15:00Z",
 "data":{"number":93,"about":"change-7","installation":"asbuilt/09db..."}}`;

function Topic({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="reference-topic">
      <summary>{title}</summary>
      {children}
    </details>
  );
}

/** What holds for all operations: who a program is, how lists go on, how nothing is asked or done twice, and how it is told of what happens. */
export function HowToAsk({ api }: { api: OpenApi | undefined }) {
  const origin = window.location.origin;
  return (
    <section aria-label="How to ask">
      <Topic title="Who asks: API tokens">
        <Text size="sm">
          A program shows an API token. Make one on the page{' '}
          <Anchor component={Link} to="/account" inherit>
            Your account
          </Anchor>
          : it has scopes and a last day, its secret is shown once, and it never may more than you. What is
          approved, signed or confirmed is done in person and by no token.
        </Text>
        <pre className="command">{String.raw`${curl}'${origin}/api/status'`}</pre>
        <Text size="sm">
          Pages use a session instead: a cookie, and the header X-XSRF-TOKEN with the value of the cookie
          XSRF-TOKEN on every request but GET.
        </Text>
      </Topic>
      <Topic title="Long lists: page by key">
        <Text size="sm">
          A list that is long has a field next. Ask again with its value as after until it is gone: so every
          row comes once, also when rows come in meanwhile. With limit you say how many come at once.
        </Text>
        <pre className="command">{String.raw`${curl}'${origin}/api/subjects?kind=asset&limit=500&after=NEXT'`}</pre>
      </Topic>
      <Topic title="Conditional requests: ETag">
        <Text size="sm">
          Each answer in JSON has an ETag. Send it as If-None-Match: 304 says that nothing is new. Rights are
          looked at all the same.
        </Text>
        <pre className="command">{String.raw`${curl}--header 'If-None-Match: W/"TAG"' '${origin}/api/subjects?kind=asset'`}</pre>
      </Topic>
      <Topic title="Repeating a request safely: Idempotency-Key">
        <Text size="sm">
          A program that heard no answer does not know whether it was done. It makes up a key in quotation
          marks, sends it with each POST, and asks again under the same key. For a day the same question under
          the same key gets the first answer, and nothing is done again.
        </Text>
        <pre className="command">{String.raw`${curl}--header 'Idempotency-Key: "8e03978e-40d5-43e8-bc93-6894a57f9324"' \
  --header 'Content-Type: application/json' --data @CHANGE '${origin}/api/changes'`}</pre>
      </Topic>
      <Topic title="Work that takes long: jobs">
        <Text size="sm">
          Where an answer is 202, the work goes on by itself. The answer names a job; ask for it until its
          state is DONE or FAILED.
        </Text>
        <pre className="command">{String.raw`${curl}'${origin}/api/jobs/JOB'`}</pre>
      </Topic>
      <Topic title="Errors: problem details">
        <Text size="sm">
          What is refused is answered with application/problem+json (RFC 9457). Its code does not change and
          is what programs look at; detail is a sentence for people. Where a fault is ours, number is to be
          quoted. Retry-After says in how many seconds to ask again.
        </Text>
        <pre className="command">{problem}</pre>
      </Topic>
      <Topic title="Notifications: webhooks">
        <Text size="sm">
          The settings webhook.receivers and webhook.secret-file name addresses that are told of each event. A
          message says what, when and about which change or import, and nothing of the plant. It is signed as
          Standard Webhooks 1.0 say: the headers webhook-id, webhook-timestamp and webhook-signature, an
          HMAC-SHA256 of id.timestamp.body. Each comes at least once, in order.
        </Text>
        <pre className="command">{told}</pre>
        {api !== undefined && <WebhookTypes api={api} />}
      </Topic>
      <List size="sm" mt="xs" mb="sm">
        <List.Item>
          <Anchor href="/api/openapi.json" inherit>
            OpenAPI 3.1 document
          </Anchor>{' '}
          of all that stands here; <Code>asbuilt client</Code> writes clients of it in Java and TypeScript
        </List.Item>
      </List>
    </section>
  );
}
