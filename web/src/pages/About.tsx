import { Anchor, Kbd, List, Text } from '@mantine/core';
import { Link } from 'react-router';
import { useStatus } from '../api/answers';
import { useMay } from '../api/session';
import { PageHeader } from '../parts/PageHeader';
import { sectionAt } from '../sections';

/** Which version this is, what it is made of, and how to read it by program. */
export function About() {
  const status = useStatus(useMay('read'));
  const { title, purpose } = sectionAt('/about');
  return (
    <>
      <PageHeader title={title} purpose={purpose} />
      <Text mb="sm">
        Asbuilt keeps the definitive record of an operational technology architecture: what stands in the
        plant, who says so, and who approved it. Licence: Apache 2.0.
      </Text>
      {status.data !== undefined && (
        <Text mb="sm">
          Version:{' '}
          {status.data.version === 'unbuilt' ? 'run from its source, without a version' : status.data.version}
        </Text>
      )}
      <List size="sm" spacing={4}>
        <List.Item>
          <Anchor component={Link} to="/reference" inherit>
            The REST API
          </Anchor>{' '}
          for programs, also as an{' '}
          <Anchor href="/api/openapi.json" inherit>
            OpenAPI document
          </Anchor>
        </List.Item>
        <List.Item>
          <Anchor href="/licenses.md" inherit>
            Licences
          </Anchor>{' '}
          of what the user interface is made of; those of the server stand in its bill of materials,
          META-INF/sbom in the program, in CycloneDX
        </List.Item>
        <List.Item>
          Guides by role are in the folder docs of the sources, those of operation also in
          /usr/share/doc/asbuilt of the package. Whoever finds a vulnerability tells the maintainers in
          private before publishing (SECURITY.md).
        </List.Item>
        <List.Item>
          Keys: <Kbd>Ctrl K</Kbd> or <Kbd>/</Kbd> searches; arrows or <Kbd>j</Kbd> and <Kbd>k</Kbd> go through
          lists; <Kbd>Enter</Kbd> opens.
        </List.Item>
        <List.Item>
          It loads nothing from outside, and it never opens a connection to a device of the plant.
        </List.Item>
      </List>
    </>
  );
}
