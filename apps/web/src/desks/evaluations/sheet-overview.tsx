import { Link } from 'react-router';
import { api, data } from '../../api/client';
import { CommandButton, DraftNote, Panel } from '../../desk';
import { hundredths } from '../../text/money';
import { PlainTable } from './plain-table';
import { RecuseSelf } from './recuse-self';
import { scored, sumOf, writtenOf, type SheetDraft } from './sheet-draft';
import { isHearing, rulesOf, type CandidateBid, type Evaluation, type Sheet } from './types';

/** 总览：每家打到哪里、合计多少；全部打完后提交。 */
export function SheetOverview({
  evaluation,
  bids,
  sheet,
  draft,
}: {
  evaluation: Evaluation;
  bids: CandidateBid[];
  sheet: Sheet;
  draft: SheetDraft;
}) {
  const { criteria } = rulesOf(evaluation);
  const rows = bids.map((bid, index) => {
    const written = writtenOf(draft.value, bid.bidId);
    return { ...bid, place: index + 1, written, done: scored(written, criteria) };
  });
  const open = rows.find((row) => row.done < criteria.length);
  const missing = rows.reduce((sum, row) => sum + criteria.length - row.done, 0);
  const begun = rows.some((row) => row.done > 0);
  return (
    <Panel title="我的评分表">
      {sheet.reopenedReason && (
        <p className="note note-warn">
          审批人退回了您的评分表，请修改后重新提交。理由：{sheet.reopenedReason}
        </p>
      )}
      <p>
        请独立打分，互不商量。每份意向书按 {criteria.length} 项打分，满分 100
        分；随写随存，可以分几次打完。
      </p>
      <PlainTable
        label="打分进度"
        numbered={false}
        rows={rows}
        rowKey={(row) => row.bidId}
        columns={[
          {
            title: '揭榜方',
            heading: true,
            cell: (row) => <Link to={`?bid=${row.place}`}>{row.label}</Link>,
          },
          {
            title: '进度',
            cell: (row) =>
              row.done === criteria.length
                ? '✓ 已打完'
                : row.done === 0
                  ? '未开始'
                  : `已打 ${row.done} / ${criteria.length} 项`,
          },
          {
            title: '合计',
            align: 'right',
            cell: (row) => <b>{hundredths(sumOf(row.written, criteria))}</b>,
          },
          { title: '评语', cell: (row) => row.written.comment || '（未写）' },
        ]}
      />
      <div className="row">
        {open && (
          <Link className="btn btn-primary" to={`?bid=${open.place}`}>
            {begun ? `继续打分：${open.label}` : `开始打分：${open.label}`}
          </Link>
        )}
        <CommandButton
          label="提交评分"
          primary={!open}
          why={
            missing > 0
              ? `还有 ${missing} 项未打分`
              : isHearing(evaluation) && '各家路演全部结束后方可提交'
          }
          effect={
            <>
              <p>提交即视为您本人签名确认，评分锁定后不能修改：</p>
              <ul>
                {rows.map((row) => (
                  <li key={row.bidId}>
                    {row.label}　<b>{hundredths(sumOf(row.written, criteria))} 分</b>
                  </li>
                ))}
              </ul>
            </>
          }
          run={async (_v, headers) => {
            const version = await draft.flush();
            return data(
              api.POST('/api/v1/evaluations/{id}/sheet/submit', {
                params: { path: { id: evaluation.id } },
                body: { version },
                headers,
              }),
            );
          }}
          done="评分已提交"
        />
      </div>
      <DraftNote draft={draft} />
      <RecuseSelf evaluation={evaluation} />
    </Panel>
  );
}
