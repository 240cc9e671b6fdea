import { BackupsCard } from '../parts/BackupsCard';
import { KeysCard } from '../parts/KeysCard';
import { PageHeader } from '../parts/PageHeader';
import { sectionAt } from '../sections';

/** How well the record would survive the loss of this machine. */
export function Backups() {
  const { title, purpose } = sectionAt('/backups');
  return (
    <>
      <PageHeader title={title} purpose={purpose} />
      <BackupsCard />
      <KeysCard />
    </>
  );
}
