import { Digest } from './digest';
import type { MemberRecord } from './types';
import { KIND_NAMES } from './words';

/** 评语、偏差说明与合议意见，带姓名；仅综合党委与监督可见。 */
export function ReportMembers({
  members,
  labelOfBid,
}: {
  members: MemberRecord[];
  labelOfBid: (bidId: string) => string;
}) {
  return (
    <section className="panel" aria-label="评委记录">
      <h2>五、评委记录（内部，不公开）</h2>
      {members.map((it) => (
        <section key={it.member} className="stack" aria-label={it.member}>
          <h3>
            {it.member}　{it.name}（{KIND_NAMES[it.kind]}）
          </h3>
          <ul>
            {it.remarks.map((remark) => (
              <li key={remark.bidId}>
                {labelOfBid(remark.bidId)}：{remark.comment ?? '（未写评语）'}
                {remark.outlierReason && `；偏差说明：${remark.outlierReason}`}
              </li>
            ))}
          </ul>
          {it.opinion && (
            <p>合议意见：{it.opinion.agrees ? '同意' : `不同意。${it.opinion.dissent ?? ''}`}</p>
          )}
          {it.sheetDigest && (
            <p className="secondary small">
              评分表摘要：
              <Digest value={it.sheetDigest} />
            </p>
          )}
        </section>
      ))}
    </section>
  );
}
