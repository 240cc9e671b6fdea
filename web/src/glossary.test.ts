import { describe, expect, it } from 'vitest';
import { anchorOf, entryOf, glossary, termsAt, termsOf } from './glossary';
import { riskTabs } from './pages/risk/tabs';
import { thirdPartyTabs } from './pages/thirdParties/tabs';
import { sections } from './sections';

describe('the glossary', () => {
  it('is in alphabetical order and names each term once', () => {
    const terms = glossary.map((entry) => entry.term);
    expect(terms).toEqual(
      terms.toSorted((one, other) => one.toLowerCase().localeCompare(other.toLowerCase(), 'en')),
    );
    const names = glossary
      .flatMap((entry) => [entry.term, ...(entry.also ?? [])])
      .map((name) => name.toLowerCase());
    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
    expect(new Set(terms.map(anchorOf)).size).toBe(terms.length);
  });

  it('says of each term what it means and where it comes from', () => {
    for (const entry of glossary) {
      expect(entry.means, entry.term).toMatch(/^[A-Z].*\.$/);
      expect(entry.source.length, entry.term).toBeGreaterThan(5);
    }
  });

  it('leads to pages that there are', () => {
    const paths: readonly string[] = sections.map((section) => section.path);
    for (const { page: own, on = [], term } of glossary) {
      for (const page of [...(own === undefined ? [] : [own]), ...on]) {
        expect(
          paths.some((path) => page === path || page.startsWith(`${path}/`)),
          `${term} ${page}`,
        ).toBe(true);
      }
    }
  });

  it('tells the terms of a section', () => {
    expect(termsOf('/inbox')).toEqual(['Disposition', 'Drift', 'Matter']);
    expect(termsOf('/vulnerabilities')).toEqual(['CSAF', 'CVSS', 'EPSS', 'KEV', 'SBOM', 'SSVC', 'VEX']);
    expect(termsOf('/')).toEqual([]);
  });

  it('tells the terms of a page: its own, or those of its section alone', () => {
    expect(termsAt('/connectivity/isolation', '/connectivity')).toEqual(['Isolation plan']);
    expect(termsAt('/connectivity/rules', '/connectivity')).toEqual(
      termsAt('/connectivity', '/connectivity'),
    );
    expect(termsAt('/third-parties/people', '/third-parties')).toEqual(['Vetting']);
    expect(termsAt('/third-parties/third-party:maker', '/third-parties')).toEqual(
      termsAt('/third-parties', '/third-parties'),
    );
    expect(termsAt('/risk/trees/attack-tree:stop', '/risk')).toEqual(['Attack tree']);
  });

  it('explains the words of the field that stand on the pages of risk and third parties', () => {
    expect(termsAt('/risk', '/risk')).toEqual(['Attack path', 'Consequence', 'Effort', 'Impact']);
    expect(termsAt('/risk/bow-ties', '/risk')).toEqual(
      expect.arrayContaining(['Barrier', 'Bow-tie', 'Impact', 'Residual risk']),
    );
    expect(termsAt('/risk/register', '/risk')).toEqual(
      expect.arrayContaining(['Likelihood', 'Risk acceptance', 'Risk owner', 'Tolerable risk']),
    );
    expect(termsAt('/third-parties', '/third-parties')).toEqual(
      expect.arrayContaining(['Subcontractor', 'Third party']),
    );
    for (const tab of [...riskTabs, ...thirdPartyTabs]) {
      const section = tab.path.startsWith('/risk') ? '/risk' : '/third-parties';
      const own = glossary.filter(({ page, on }) => page === tab.path || on?.includes(tab.path) === true);
      expect(own, tab.path).not.toEqual([]);
      expect(termsAt(tab.path, section)).toEqual(own.map((entry) => entry.term));
    }
  });

  it('is found by other words', () => {
    expect(entryOf('SL-T')?.term).toBe('Security level');
    expect(entryOf('zone')?.term).toBe('Zone');
    expect(entryOf('nothing of it')).toBeUndefined();
  });
});
