import type { ReactNode } from 'react';
import { DeskPage } from './desk-page';
import { PrintButton } from './print-button';
import './paper.css';

interface PaperProps {
  /** The document's name, as it stands in its head. */
  title: string;
  trail: [string, string][];
  /** 编号. */
  number?: string | null;
  children: ReactNode;
}

/** An official document: a sheet of A4 on the screen, alone on paper. */
export function Paper({ title, trail, number, children }: PaperProps) {
  return (
    <div className="paper-page">
      <DeskPage title={title} trail={trail} actions={<PrintButton />}>
        <article className="paper" aria-label={title}>
          <p className="paper-title">{title}</p>
          {number && <p className="paper-number">编号：{number}</p>}
          {children}
        </article>
      </DeskPage>
    </div>
  );
}
