import { relatedBids, type PartyFacts } from '../src/domain/related-bids.js';

const party = (label: string, facts: Partial<PartyFacts> = {}): PartyFacts => ({
  label,
  organizationId: `${label}-${JSON.stringify(facts)}`,
  hostOrganizationId: null,
  legalRepresentative: null,
  contactPhone: null,
  accountIds: [],
  ...facts,
});

describe('competing bids with something in common', () => {
  it('finds none among bidders of whom nothing is the same or nothing is known', () => {
    const parties = [
      party('揭榜方一', { legalRepresentative: '甲', contactPhone: '1', accountIds: ['a'] }),
      party('揭榜方二', { legalRepresentative: '乙', contactPhone: '2', accountIds: ['b'] }),
      party('揭榜方三'),
      party('揭榜方四'),
    ];
    expect(relatedBids(parties)).toEqual([]);
  });

  it('names each tie, however person and phone are written', () => {
    const parties = [
      party('揭榜方一', { legalRepresentative: '张 三', contactPhone: '0532-8000 0000' }),
      party('揭榜方二', { legalRepresentative: '张三', contactPhone: '053280000000' }),
      party('揭榜方三', { accountIds: ['x', 'y'] }),
      party('揭榜方四', { accountIds: ['y'] }),
    ];
    expect(relatedBids(parties)).toEqual([
      { labels: ['揭榜方一', '揭榜方二'], ties: ['representative', 'phone'] },
      { labels: ['揭榜方三', '揭榜方四'], ties: ['account'] },
    ]);
  });

  it('sees a host who bids against the group it hosts, and two groups of one host', () => {
    const host = party('揭榜方一', { organizationId: 'host' });
    const hosted = (label: string) => party(label, { hostOrganizationId: 'host' });
    expect(relatedBids([host, hosted('揭榜方二')])).toEqual([
      { labels: ['揭榜方一', '揭榜方二'], ties: ['host'] },
    ]);
    expect(relatedBids([hosted('揭榜方二'), hosted('揭榜方三')])).toEqual([
      { labels: ['揭榜方二', '揭榜方三'], ties: ['host'] },
    ]);
  });

  it('leaves the members of one joint bid alone, and looks at every member of two', () => {
    const one = [
      party('揭榜方一', { contactPhone: '1' }),
      party('揭榜方一', { contactPhone: '1', accountIds: ['a'] }),
    ];
    expect(relatedBids(one)).toEqual([]);
    const other = party('揭榜方二', { accountIds: ['a'] });
    expect(relatedBids([...one, other])).toEqual([
      { labels: ['揭榜方一', '揭榜方二'], ties: ['account'] },
    ]);
  });
});
