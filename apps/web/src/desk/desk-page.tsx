import { Breadcrumb } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { usePageTitle } from '../ui/page-title';

interface DeskPageProps {
  title: string;
  /** Beside the title: the state, the code. */
  mark?: ReactNode;
  /** Where this page belongs: `[address, text]`. */
  trail?: [string, string][];
  /** At most one of them primary. */
  actions?: ReactNode;
  children: ReactNode;
}

/** A page of a desk: title, where it belongs, what can be done, content. */
export function DeskPage({ title, mark, trail = [], actions, children }: DeskPageProps) {
  usePageTitle(title);
  return (
    <div className="desk-page">
      {trail.length > 0 && (
        <Breadcrumb
          className="no-print"
          items={[
            ...trail.map(([to, text]) => ({ title: <Link to={to}>{text}</Link> })),
            { title },
          ]}
        />
      )}
      <div className="desk-page-head">
        <h1>{title}</h1>
        {mark}
        {actions && <div className="desk-page-actions no-print">{actions}</div>}
      </div>
      {children}
    </div>
  );
}

/** A white part of a page with its heading. */
export function Panel({
  title,
  actions,
  children,
  id,
}: {
  title?: string;
  actions?: ReactNode;
  children: ReactNode;
  id?: string;
}) {
  return (
    <section className="panel" id={id} aria-label={title}>
      {title && (
        <div className="desk-page-head">
          <h2>{title}</h2>
          {actions && <div className="desk-page-actions no-print">{actions}</div>}
        </div>
      )}
      {children}
    </section>
  );
}
