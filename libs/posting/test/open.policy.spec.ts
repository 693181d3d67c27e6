import { LISTING_STATUS_NAMES, type ListingStatus } from '#contracts';
import fc from 'fast-check';
import { isEnquiryOpen, isOpen, requireOpen } from '../src/domain/open.policy.js';

const STATUSES = Object.keys(LISTING_STATUS_NAMES) as ListingStatus[];
const deadline = new Date('2026-03-16T09:00:00.000Z');
const codeOf = (status: ListingStatus, bidDeadline: Date | null, now: Date): string => {
  try {
    requireOpen({ status, bidDeadline }, now);
    return 'open';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('the gate of the open period', () => {
  it('is open while published and strictly before the deadline, and never else (property)', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...STATUSES),
        fc.integer({ min: -3, max: 3 }),
        (status, offset) => {
          const now = new Date(deadline.getTime() + offset);
          const open = status === 'published' && offset < 0;
          expect(isOpen({ status, bidDeadline: deadline }, now)).toBe(open);
          expect(codeOf(status, deadline, now) === 'open').toBe(open);
        },
      ),
    );
  });

  it('says whether it was too late or never open', () => {
    const [before, after] = [new Date(deadline.getTime() - 1), deadline];
    expect(codeOf('published', deadline, before)).toBe('open');
    expect(codeOf('published', deadline, after)).toBe('deadline_passed');
    expect(codeOf('closed', deadline, after)).toBe('deadline_passed');
    expect(codeOf('awarded', deadline, after)).toBe('deadline_passed');
    expect(codeOf('cancelled', deadline, after)).toBe('listing_not_open');
    expect(codeOf('draft', deadline, after)).toBe('listing_not_open');
    expect(codeOf('draft', null, before)).toBe('listing_not_open');
    expect(codeOf('unsuccessful', deadline, before)).toBe('listing_not_open');
  });

  it('tells whoever is late when it was', () => {
    expect(() => requireOpen({ status: 'published', bidDeadline: deadline }, deadline)).toThrow(
      expect.objectContaining({ details: { deadline: '2026年3月16日 17:00' } }),
    );
  });

  it('takes questions while it is open and strictly before their end', () => {
    const enquiryDeadline = new Date(deadline.getTime() - 1000);
    const asks = (
      now: Date,
      status: ListingStatus = 'published',
      end: Date | null = enquiryDeadline,
    ) => isEnquiryOpen({ status, bidDeadline: deadline, enquiryDeadline: end }, now);
    expect(asks(new Date(enquiryDeadline.getTime() - 1))).toBe(true);
    expect(asks(enquiryDeadline)).toBe(false);
    expect(asks(new Date(0), 'cancelled')).toBe(false);
    expect(asks(deadline, 'published', deadline)).toBe(false);
    expect(asks(new Date(0), 'published', null)).toBe(false);
  });
});
