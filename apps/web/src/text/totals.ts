import type { Schemas } from '../api/client';

const BEFORE = { exact: '共', about: '约', over: '超过' };

/** “共 12 项”, or “约 12,000 项” and “超过 10,000 项” where it is not counted to the end. */
export const totalText = ({ total, totalIs }: Schemas['ListingTotal']): string =>
  `${BEFORE[totalIs]} ${total.toLocaleString('zh-CN')} 项`;
