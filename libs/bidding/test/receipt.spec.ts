import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { BID_MACHINE, type BidStatus } from '#contracts';
import { bidderLabel, isSealed, partyCommands } from '../src/domain/bid.machine.js';
import { receiptDigest, receiptSerial } from '../src/domain/receipt.policy.js';
import { seesNames } from '../src/domain/reader.policy.js';
import { completeProposal } from './fixtures.js';

const subject = {
  listingId: '01960000-0000-7000-8000-000000000001',
  bidId: '01960000-0000-7000-8000-000000000002',
  version: 1,
  parties: [
    {
      organizationId: '01960000-0000-7000-8000-000000000003',
      lead: true,
      sharePercent: 100,
      task: '全部工作',
    },
  ],
  content: completeProposal(),
};

/** The same content with the members of every object in another order. */
function shuffled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffled);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, shuffled(member)]),
  );
}

describe('receipt digest', () => {
  it('is the SHA-256, or SM3, that others compute from the documented form', () => {
    const small = { ...subject, parties: [], content: { a: 1 } as never };
    const canonical =
      `{"bidId":"${small.bidId}","content":{"a":1},"format":"jiebang.bid.1",` +
      `"listingId":"${small.listingId}","parties":[],"version":1}`;
    expect(receiptDigest(small, 'sha-256')).toBe(
      createHash('sha256').update(canonical).digest('hex'),
    );
    const sm3 = createHash('sm3').update(canonical).digest('hex');
    expect(receiptDigest(small, 'sm3')).toBe(`sm3:${sm3}`);
  });

  it('does not depend on the order in which the database gives members back', () => {
    const again = { ...subject, content: shuffled(subject.content) as never };
    expect(receiptDigest(again, 'sha-256')).toBe(receiptDigest(subject, 'sha-256'));
  });

  it('differs when anything it vouches for differs', () => {
    const price = completeProposal();
    price.budget[0]!.amountFen += 1;
    const file = {
      fileId: 'f',
      name: 'a.pdf',
      mediaType: 'application/pdf',
      size: 1,
      sha256: 'aa',
    };
    const others = [
      { ...subject, version: 2 },
      { ...subject, listingId: subject.bidId },
      { ...subject, bidId: subject.listingId },
      { ...subject, parties: [{ ...subject.parties[0]!, sharePercent: 99 }] },
      { ...subject, content: price },
      { ...subject, content: completeProposal({ attachments: [file] }) },
      { ...subject, content: completeProposal({ attachments: [{ ...file, sha256: 'bb' }] }) },
    ];
    const digests = [subject, ...others].map((one) => receiptDigest(one, 'sha-256'));
    expect(new Set(digests).size).toBe(digests.length);
  });
});

describe('receipt serial', () => {
  it('tells the Beijing day and nothing that counts', () => {
    const late = new Date('2026-03-04T16:30:00Z');
    const serials = Array.from({ length: 200 }, () => receiptSerial(late));
    for (const serial of serials) expect(serial).toMatch(/^HZ-20260305-[0-9A-F]{12}$/);
    expect(new Set(serials).size).toBe(200);
  });
});

describe('labels', () => {
  it('counts as people do', () => {
    const labels = [1, 2, 9, 10, 11, 20, 21, 99, 100].map(bidderLabel);
    expect(labels).toEqual(
      ['一', '二', '九', '十', '十一', '二十', '二十一', '九十九', '100'].map((n) => `揭榜方${n}`),
    );
  });

  it('never gives two bids the same one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 200 }), (a, b) => {
        expect(bidderLabel(a) === bidderLabel(b)).toBe(a === b);
      }),
    );
    expect(() => bidderLabel(0)).toThrow(RangeError);
  });
});

describe('what a party can do next', () => {
  it('depends on the state, on its part, and on whether the bid is joint', () => {
    const of = (status: BidStatus, joint: boolean, part: 'lead' | 'member') =>
      partyCommands({ status, joint }, part);
    expect(of('draft', false, 'lead')).toEqual(['save', 'submit', 'withdraw']);
    expect(of('draft', true, 'lead')).toEqual(['save', 'request_consents', 'withdraw']);
    expect(of('awaiting_consents', true, 'lead')).toEqual(['revise_joint', 'submit', 'withdraw']);
    expect(of('awaiting_consents', true, 'member')).toEqual(['consent', 'leave']);
    expect(of('submitted', false, 'lead')).toEqual(['revise', 'withdraw']);
    expect(of('submitted', true, 'lead')).toEqual(['revise_joint', 'withdraw']);
    expect(of('submitted', true, 'member')).toEqual(['leave']);
    expect(of('needs_confirmation', false, 'lead')).toEqual(['revise', 'confirm', 'withdraw']);
    expect(of('lapsed', false, 'lead')).toEqual([]);
    expect(of('under_evaluation', true, 'member')).toEqual([]);
  });
});

describe('the seal', () => {
  it('lies on whatever is not opened', () => {
    expect((['draft', 'submitted', 'needs_confirmation', 'lapsed'] as const).every(isSealed)).toBe(
      true,
    );
    expect((['under_evaluation', 'ranked', 'awarded'] as const).some(isSealed)).toBe(false);
  });

  it('is broken by the opening alone', () => {
    for (const { from, to, command } of BID_MACHINE.transitions) {
      if (from === null || !isSealed(from) || isSealed(to)) continue;
      expect({ from, to, command }).toEqual({
        from: 'submitted',
        to: 'under_evaluation',
        command: 'open',
      });
    }
  });

  it('is never put back', () => {
    const back = BID_MACHINE.transitions.filter(
      ({ from, to }) => from !== null && !isSealed(from) && isSealed(to),
    );
    expect(back).toEqual([]);
  });

  it('hides names from the posting unit while a blind evaluation runs, and then no longer', () => {
    const blind = { ruleSet: { blindNames: true } };
    expect(seesNames('posting_officer', { ...blind, status: 'evaluating' })).toBe(false);
    expect(seesNames('posting_officer', { ...blind, status: 'award_proposed' })).toBe(true);
    expect(
      seesNames('posting_officer', { ruleSet: { blindNames: false }, status: 'evaluating' }),
    ).toBe(true);
    expect(seesNames('committee_officer', { ...blind, status: 'evaluating' })).toBe(true);
  });
});
