import { Link } from 'react-router';

/** Sections of a page kept in the address: links, so that back, reload and sharing work. */
export function SectionLinks<K extends string>({
  sections,
  current,
  marks = {},
}: {
  sections: Readonly<Record<K, string>>;
  current: K;
  /** What waits in a section. */
  marks?: Partial<Record<K, string>>;
}) {
  return (
    <nav aria-label="榜单的各部分" className="section-links no-print">
      {(Object.keys(sections) as K[]).map((key) => (
        <Link
          key={key}
          to={`?tab=${key}`}
          preventScrollReset
          aria-current={key === current ? 'page' : undefined}
        >
          {sections[key]}
          {marks[key] && <span className="tag tag-waiting">{marks[key]}</span>}
        </Link>
      ))}
    </nav>
  );
}
