/** `column IN (…)` over the names of a table of statuses. */
export function oneOf(column: string, names: Readonly<Record<string, string>>): string {
  return `${column} IN (${Object.keys(names)
    .map((name) => `'${name}'`)
    .join(', ')})`;
}
