import { fileAddress, PAPER_NAMES, type Paper } from './words';

/** Papers on record: the scan to read, or where the original is. */
export function PaperList({ agreementId, papers }: { agreementId: string; papers: Paper[] }) {
  if (papers.length === 0) return <p className="secondary">还没有材料。</p>;
  return (
    <ul className="plain-list">
      {papers.map(({ kind, fileId, reference }, index) => (
        <li key={index} className="row">
          <b>{PAPER_NAMES[kind]}</b>
          {fileId && <a href={fileAddress(agreementId, fileId)}>下载文件</a>}
          {reference && <span className="secondary">{reference}</span>}
        </li>
      ))}
    </ul>
  );
}
