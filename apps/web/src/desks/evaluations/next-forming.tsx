import { api, data } from '../../api/client';
import { CommandButton } from '../../desk';
import { vacancies } from './next-step';
import { SeatUnit } from './seat-unit';
import type { Evaluation } from './types';

/** 组建与声明：抽取、选派发榜单位评委、召集、开始打分。 */
export function Forming({ evaluation }: { evaluation: Evaluation }) {
  const { id, version, status, panelSize, declared } = evaluation;
  const params = { path: { id } };
  const { experts, unit } = vacancies(evaluation);
  if (experts > 0) {
    return (
      <>
        <p>
          评审组共 {panelSize} 人，其中发榜单位 1 人、专家 {panelSize - 1}{' '}
          人。专家从专家库随机抽取，应当回避的先行剔除；抽取后种子公开，人人可复算。
        </p>
        <div className="row">
          <CommandButton
            label="抽取专家"
            primary
            effect={`按已封存的随机种子抽取 ${experts} 位专家，其余按次序列为候补。抽取后不能重抽。`}
            run={(_v, headers) =>
              data(
                api.POST('/api/v1/evaluations/{id}/draw', { params, body: { version }, headers }),
              )
            }
            done="专家已抽取"
          />
        </div>
      </>
    );
  }
  if (unit) {
    return (
      <>
        <p>发榜单位须派一人任评委。未参与起草的优先；由起草人担任而另有他人可选的，须写明理由。</p>
        <div className="row">
          <SeatUnit evaluation={evaluation} primary />
        </div>
      </>
    );
  }
  if (status === 'forming') {
    return (
      <>
        <p>评审组 {panelSize} 人已齐。召集后通知各位评委，请他们作回避声明和保密承诺。</p>
        <div className="row">
          <CommandButton
            label="召集评审组"
            primary
            effect="召集后各位评委收到通知，并以抽签确定“评委1、评委2……”的编号。"
            run={(_v, headers) =>
              data(
                api.POST('/api/v1/evaluations/{id}/convene', {
                  params,
                  body: { version },
                  headers,
                }),
              )
            }
            done="评审组已召集"
          />
          <SeatUnit evaluation={evaluation} />
        </div>
      </>
    );
  }
  const missing = panelSize - declared;
  return (
    <>
      <p>全体评委声明后开始独立打分；打分期间互相看不到评分。</p>
      <div className="row">
        <CommandButton
          label="开始打分"
          primary
          why={missing > 0 && `还有 ${missing} 位评委未声明，请提醒他们`}
          effect="开始后向每位评委发放评分表。已交的评分表（如有）保持原样。"
          run={(_v, headers) =>
            data(
              api.POST('/api/v1/evaluations/{id}/start-scoring', {
                params,
                body: { version },
                headers,
              }),
            )
          }
          done="已开始独立打分"
        />
      </div>
    </>
  );
}
