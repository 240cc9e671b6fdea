import {
  Alert,
  Anchor,
  Button,
  Checkbox,
  CopyButton,
  Group,
  NumberInput,
  Stack,
  Table,
  Text,
  TextInput,
} from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { Link } from 'react-router';
import { useCommand } from '../../api/answers';
import type { Account, TokenMade } from '../../api/identityTypes';
import { isKnown } from '../../api/types';
import { Cell } from '../../parts/Cell';
import { ProblemAlert } from '../../parts/ProblemAlert';
import { Quiet, When } from '../../parts/When';
import { RemoveButton } from './RemoveButton';

const meanings: Readonly<Record<string, string>> = {
  read: 'reads the record',
  import: 'takes files in',
  deliver: 'hands over bundles of a site',
  propose: 'proposes changes; a person approves them',
  audit: 'reads the access log',
  monitor: 'sees how the installation fares, and nothing of the record',
};

function TokenSecret({ made }: { made: TokenMade }) {
  return (
    <Alert title={`The token "${made.token.name}"`} color="yellow" variant="light">
      <Group gap="xs">
        <span className="exact wrap">{made.secret}</span>
        <CopyButton value={made.secret}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {copied ? 'Copied' : 'Copy'}
            </Button>
          )}
        </CopyButton>
      </Group>
      <Text size="xs" mt={4}>
        It is shown only now. A program sends it as the header Authorization: Bearer;{' '}
        <Anchor component={Link} to="/reference" inherit>
          what programs can ask
        </Anchor>
        .
      </Text>
    </Alert>
  );
}

function MakeToken({ grantable }: { grantable: readonly string[] }) {
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<string[]>([]);
  const [days, setDays] = useState<string | number>(90);
  const make = useCommand<{ name: string; scopes: readonly string[]; days: number }, TokenMade>(
    '/api/account/tokens',
    { showsProblem: true },
  );
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    make.mutate(
      { name, scopes: scopes.map((scope) => scope.toUpperCase()), days: Number(days) },
      {
        onSuccess: () => {
          setName('');
          setScopes([]);
        },
      },
    );
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm" maw={560}>
        {make.isError && <ProblemAlert thrown={make.error} />}
        {make.data !== undefined && <TokenSecret made={make.data} />}
        <Group grow align="flex-start">
          <TextInput
            label="Name of the token"
            required
            maxLength={60}
            value={name}
            onChange={(event) => {
              setName(event.currentTarget.value);
            }}
          />
          <NumberInput label="Valid for (days)" min={1} max={365} required value={days} onChange={setDays} />
        </Group>
        <Checkbox.Group label="It may" value={scopes} onChange={setScopes}>
          <Stack gap={4} mt={4}>
            {grantable.map((scope) => (
              <Checkbox key={scope} value={scope} label={`${scope}: ${meanings[scope] ?? ''}`} />
            ))}
          </Stack>
        </Checkbox.Group>
        <Group>
          <Button type="submit" variant="default" loading={make.isPending} disabled={scopes.length === 0}>
            Make a token
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** The API tokens of an account. */
export function Tokens({ account }: { account: Account }) {
  return (
    <Stack gap="sm">
      {account.tokens.length > 0 && (
        <Table maw={900} className="stacked">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Name</Table.Th>
              <Table.Th>May</Table.Th>
              <Table.Th>Valid until</Table.Th>
              <Table.Th>Last used</Table.Th>
              <Table.Th />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {account.tokens.map((token) => (
              <Table.Tr key={token.id}>
                <Table.Td>{token.name}</Table.Td>
                <Cell label="May">{token.scopes.join(', ')}</Cell>
                <Cell label="Valid until">
                  <When at={token.expires} />
                </Cell>
                <Cell label="Last used">
                  {isKnown(token.used) ? <When at={token.used} /> : <Quiet>never</Quiet>}
                </Cell>
                <Table.Td>
                  <RemoveButton path={`/api/account/tokens/${token.id}`} name={`token ${token.name}`}>
                    Revoke
                  </RemoveButton>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <MakeToken grantable={account.grantable} />
    </Stack>
  );
}
