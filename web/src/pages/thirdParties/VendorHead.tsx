import { ThirdPartyTabs } from './ThirdPartyTabs';

/** The head of each page about the access of third parties. */
export function VendorHead({ purpose }: { purpose: string }) {
  return <ThirdPartyTabs purpose={purpose} />;
}
