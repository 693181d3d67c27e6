/** “共 12 项”, or “约 12,000 项” where it is not counted. */
export function totalText({
  total,
  totalIsEstimate,
}: {
  total: number;
  totalIsEstimate: boolean;
}): string {
  return `${totalIsEstimate ? '约' : '共'} ${total.toLocaleString('zh-CN')} 项`;
}
