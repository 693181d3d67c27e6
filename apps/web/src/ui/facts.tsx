import type { ReactNode } from 'react';

/** Key facts as name and value; entries without a value are left out. */
export function Facts({
  items,
  columns = 1,
}: {
  items: [string, ReactNode][];
  columns?: 1 | 2 | 3;
}) {
  return (
    <dl className={`facts facts-${columns}`}>
      {items
        .filter(
          ([, value]) => value !== null && value !== undefined && value !== '' && value !== false,
        )
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
