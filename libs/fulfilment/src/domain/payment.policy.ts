import type { MilestoneStatus } from '#contracts';
import { DomainError, formatYuan } from '#kernel';

/**
 * A payment is put on record once its milestone is met, within the instalment, and not before it was
 * made. The platform records; it pays nothing.
 *
 * @param paidFen on record for the milestone so far, reversals taken off
 * @param today   YYYY-MM-DD
 * @throws DomainError payment_not_due | payment_over_instalment | invalid_input
 */
export function requirePayable(
  milestone: { status: MilestoneStatus; instalmentFen: number },
  paidFen: number,
  payment: { amountFen: number; paidOn: string },
  today: string,
): void {
  if (milestone.status !== 'met') throw new DomainError('payment_not_due');
  const sum = paidFen + payment.amountFen;
  if (sum > milestone.instalmentFen) {
    throw new DomainError('payment_over_instalment', {
      sum: formatYuan(sum),
      instalment: formatYuan(milestone.instalmentFen),
    });
  }
  if (payment.paidOn > today) {
    throw new DomainError('invalid_input', { fields: { paidOn: '拨付日期不能晚于今天' } });
  }
}
