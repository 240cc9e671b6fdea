import { Tabs } from '@mantine/core';
import { useLocation, useNavigate } from 'react-router';
import { PageHeader } from '../../parts/PageHeader';

const pages = [
  { path: '/third-parties/sessions', label: 'Sessions' },
  { path: '/third-parties/approvals', label: 'Approvals' },
  { path: '/third-parties/use', label: 'Use' },
  { path: '/third-parties/people', label: 'People' },
  { path: '/third-parties/unexplained', label: 'Unexplained' },
  { path: '/third-parties/submissions', label: 'Submissions' },
] as const;

/** The head of each page about the access of third parties. */
export function VendorHead({ purpose }: { purpose: string }) {
  const navigate = useNavigate();
  const here = useLocation().pathname;
  return (
    <>
      <PageHeader title="Access of third parties" purpose={purpose} />
      <Tabs
        value={here}
        className="no-print"
        onChange={(chosen) => {
          void navigate(chosen ?? '/third-parties/sessions');
        }}
      >
        <Tabs.List mb="sm" aria-label="Pages of access of third parties">
          {pages.map((page) => (
            <Tabs.Tab key={page.path} value={page.path}>
              {page.label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </Tabs>
    </>
  );
}
