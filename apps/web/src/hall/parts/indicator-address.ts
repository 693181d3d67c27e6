/** The list behind a figure: `/hall/indicators?measure=…`, with what the figure was asked with. */
export function indicatorAddress(
  measure: string,
  query: Readonly<Record<string, string | undefined>>,
): string {
  const params = new URLSearchParams({ measure });
  for (const [key, value] of Object.entries(query)) if (value) params.set(key, value);
  return `/hall/indicators?${params.toString()}`;
}
