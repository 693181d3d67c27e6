import { LISTING_STATUS_NAMES, PUBLIC_LISTING_STATUSES } from '#contracts';
import { publicStatusName } from '../src/domain/public-status.js';

describe('what the public calls a state', () => {
  it('is its name, but for a proposal that is under no notice yet', () => {
    for (const status of PUBLIC_LISTING_STATUSES) {
      expect(publicStatusName(status, true)).toBe(LISTING_STATUS_NAMES[status]);
      expect(publicStatusName(status, false)).toBe(
        status === 'award_proposed' ? '定榜审批' : LISTING_STATUS_NAMES[status],
      );
    }
  });
});
