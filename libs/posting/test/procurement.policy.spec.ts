import { DomainError } from '#kernel';
import { DEFAULT_FUNDING_LIMITS, reachesThreshold } from '../src/domain/funding-limits.js';
import {
  correctionOf,
  isWebAddress,
  requireProvedResult,
  type ProcurementResult,
} from '../src/domain/procurement.policy.js';

const TODAY = '2026-03-02';
const result = (changes: Partial<ProcurementResult> = {}): ProcurementResult => ({
  noticeNumber: 'SDGP3702-2026-000123',
  method: 'open_tender',
  supplier: '演示社工中心',
  amountFen: 48_000_000,
  concludedOn: TODAY,
  link: 'https://example.org/1',
  fileId: null,
  ...changes,
});
const faults = (changes: Partial<ProcurementResult>): string[] | 'none' => {
  try {
    requireProvedResult(result(changes), TODAY);
    return 'none';
  } catch (error) {
    expect((error as DomainError).code).toBe('invalid_input');
    return Object.keys((error as DomainError).details.fields as object);
  }
};

describe('an outside result', () => {
  it('is proved by a page or by a file, and not later than today', () => {
    expect(faults({})).toBe('none');
    expect(faults({ link: null, fileId: 'a file' })).toBe('none');
    expect(faults({ fileId: 'a file' })).toBe('none');
    expect(faults({ link: null })).toEqual(['link']);
    expect(faults({ link: 'ftp://example.org/1', fileId: 'a file' })).toEqual(['link']);
    expect(faults({ concludedOn: '2026-03-03' })).toEqual(['concludedOn']);
    expect(faults({ concludedOn: '2026-03-03', link: null })).toEqual(['concludedOn', 'link']);
  });

  it.each([
    ['https://example.org/notice?id=1#top', true],
    ['HTTP://example.org', true],
    ['javascript:alert(1)', false],
    ['see https://example.org', false],
    ['xhttps://example.org', false],
    ['https://example.org/ 1', false],
    ['https://example.org/"><b>', false],
    ['https://someone@example.org/', false],
    ['https://:secret@example.org/', false],
    ['https://[broken', false],
    ['//example.org', false],
  ])('takes %s for an address of the web: %s', (text, expected) => {
    expect(isWebAddress(text)).toBe(expected);
  });

  it('keeps of a correction what differs, old and new', () => {
    expect(correctionOf(result(), result())).toEqual({ before: {}, after: {} });
    const after = result({ amountFen: 47_000_000, link: null, fileId: 'a file' });
    expect(correctionOf(result(), after)).toEqual({
      before: { amountFen: 48_000_000, link: 'https://example.org/1', fileId: null },
      after: { amountFen: 47_000_000, link: null, fileId: 'a file' },
    });
    const all = result({
      noticeNumber: '2',
      method: 'other',
      supplier: '另一家',
      concludedOn: '2026-03-01',
    });
    expect(Object.keys(correctionOf(result(), all).after)).toEqual([
      'noticeNumber',
      'method',
      'supplier',
      'concludedOn',
    ]);
  });
});

describe('the procurement threshold', () => {
  const limits = {
    ...DEFAULT_FUNDING_LIMITS,
    gov_purchase: { ...DEFAULT_FUNDING_LIMITS.gov_purchase, procurementThresholdFen: 100 },
  };

  it('is reached by the amount itself, in its own way of funding, once it is set', () => {
    const reaches = (fundingMode: 'gov_purchase' | 'project_fund', ceilingFen: number) =>
      reachesThreshold({ fundingMode, ceilingFen }, limits);
    expect([99, 100, 101].map((fen) => reaches('gov_purchase', fen))).toEqual([false, true, true]);
    expect(reaches('project_fund', 1_000_000_000)).toBe(false);
  });
});
