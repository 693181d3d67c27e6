import { useId, type ReactNode } from 'react';
import { Link } from 'react-router';

/** A part of a public page with its heading and the way to all of it. */
export function Section({
  title,
  lead,
  more,
  className,
  id,
  children,
}: {
  title: string;
  lead?: ReactNode;
  /** `[address, text]` of the whole list. */
  more?: [string, string];
  className?: string;
  id?: string;
  children: ReactNode;
}) {
  const own = useId();
  const heading = id ?? own;
  return (
    <section className={`section ${className ?? ''}`} aria-labelledby={heading}>
      <div className="section-head">
        <h2 id={heading}>{title}</h2>
        {lead && <p className="secondary">{lead}</p>}
        {more && (
          <Link className="section-more no-print" to={more[0]}>
            {more[1]}
          </Link>
        )}
      </div>
      {children}
    </section>
  );
}

/** Where a page belongs. */
export function Trail({ steps, here }: { steps: [string, string][]; here: string }) {
  return (
    <nav aria-label="所在位置" className="trail no-print">
      <ol>
        {steps.map(([to, text]) => (
          <li key={to}>
            <Link to={to}>{text}</Link>
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  );
}
