import { api, data } from '../../api/client';
import { CommandButton } from '../../desk';
import { useSheets } from './reads';
import type { Evaluation } from './types';

/** 交表之后：进入合议，或汇总排名。 */
export function Ranking({ evaluation }: { evaluation: Evaluation }) {
  const { id, version, status, panelSize, submitted, bids, method, consensus } = evaluation;
  const params = { path: { id } };
  const { data: sheets } = useSheets(id);
  const missing = bids > 0 ? panelSize - submitted : 0;
  const unexplained = (sheets ?? []).reduce((sum, it) => sum + it.unexplained.length, 0);
  const agreed = consensus?.opinions.filter((opinion) => opinion.agrees).length ?? 0;
  const why =
    missing > 0
      ? `还有 ${missing} 位评委未交表`
      : unexplained > 0
        ? `有 ${unexplained} 份评分与平均分相差较大，须评委先说明理由`
        : status === 'consensus' && bids > 0 && agreed * 2 <= panelSize
          ? consensus
            ? `现有 ${agreed} 位评委同意，须过半数（${Math.floor(panelSize / 2) + 1} 位）`
            : '尚未记录合议评分'
          : null;
  if (status === 'scoring' && method === 'consensus' && bids > 0) {
    return (
      <>
        <p>规则要求先独立打分、再集体合议。全体交表并说明偏差后进入合议。</p>
        <div className="row">
          <CommandButton
            label="进入合议"
            primary
            why={why}
            effect="进入合议后，由您记录评审组商定的各项得分，评委逐一表示同意或写明不同意见。"
            run={(_v, headers) =>
              data(
                api.POST('/api/v1/evaluations/{id}/start-consensus', {
                  params,
                  body: { version },
                  headers,
                }),
              )
            }
            done="已进入合议"
          />
        </div>
      </>
    );
  }
  return (
    <>
      <p>
        {bids === 0
          ? '全部意向书均已判定不合格，排名将为空。'
          : '排名由系统按公布的规则计算，精确到百分之一分；计算过程逐步列出，可用手算核对。'}
      </p>
      <div className="row">
        <CommandButton
          label="汇总排名"
          primary
          why={why}
          effect="按已锁定的评分计算名次并生成评审报告，随后由审批人定稿。排名后不能再判定意向书不合格。"
          run={(_v, headers) =>
            data(api.POST('/api/v1/evaluations/{id}/rank', { params, body: { version }, headers }))
          }
          done="排名已生成"
        />
      </div>
    </>
  );
}
