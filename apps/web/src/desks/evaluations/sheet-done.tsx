import { api, data } from '../../api/client';
import { CommandButton, Panel, ReasonItem } from '../../desk';
import { dateTime } from '../../text/dates';
import { hundredths } from '../../text/money';
import { RecuseSelf } from './recuse-self';
import { ScorePanel } from './score-panel';
import type { Evaluation, Sheet, Mine } from './types';

/** 已提交：等待其他评委；偏差大的须说明理由。 */
export function SheetDone({
  evaluation,
  mine,
  sheet,
}: {
  evaluation: Evaluation;
  mine: Mine;
  sheet: Sheet;
}) {
  const { submitted, panelSize } = evaluation;
  const asked = (sheet.entries ?? []).filter((entry) => sheet.unexplained.includes(entry.bidId));
  return (
    <>
      {asked.length > 0 && (
        <Panel title="请说明评分理由">
          <p>下列评分与全体评委的平均分相差较大。分数不变，请写明您的理由，之后才能汇总排名。</p>
          {asked.map((entry) => (
            <div key={entry.bidId} className="row">
              <span>
                {entry.label}　<b>{hundredths(entry.totalHundredths ?? 0)} 分</b>
              </span>
              <CommandButton<{ reason: string }, unknown>
                label={`说明${entry.label}的评分理由`}
                primary={asked[0] === entry}
                effect="理由写入评审记录，供综合党委和监督查看；分数不变。"
                ask={<ReasonItem max={1000} />}
                run={({ reason }, headers) =>
                  data(
                    api.POST('/api/v1/evaluations/{id}/sheet/explain', {
                      params: { path: { id: evaluation.id } },
                      body: { bidId: entry.bidId, reason },
                      headers,
                    }),
                  )
                }
                done="理由已记录"
              />
            </div>
          ))}
        </Panel>
      )}
      <Panel title="评分已提交">
        <p>
          {mine.label}，您已于{sheet.submittedAt && dateTime(sheet.submittedAt)}
          提交评分并锁定。
          {submitted < panelSize
            ? `还有 ${panelSize - submitted} 位评委未提交，请等待；如需您再办理，会有消息通知。`
            : '全体评委已提交，等待汇总。'}
        </p>
        <RecuseSelf evaluation={evaluation} />
      </Panel>
      <ScorePanel evaluation={evaluation} />
    </>
  );
}
