import { SectionTabs, type SectionHead } from '../../parts/SectionTabs';
import { thirdPartyTabs } from './tabs';

/** The head of each page about third parties. */
export function ThirdPartyTabs(head: SectionHead) {
  return <SectionTabs path="/third-parties" tabs={thirdPartyTabs} {...head} />;
}
