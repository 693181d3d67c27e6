import { Input } from 'antd';
import { api, data } from '../../api/client';
import { CommandButton, Panel } from '../../desk';
import { ConsensusTable } from './consensus-table';
import { useKept } from './kept';
import { rulesOf, type Evaluation } from './types';
import { YesNo } from './yes-no';
import type { Mine } from './types';

/** 评委对合议得分表示意见；排名之前可以改。 */
export function ConsensusOpinion({ evaluation, mine }: { evaluation: Evaluation; mine: Mine }) {
  const { id, consensus } = evaluation;
  const revision = consensus?.revision ?? 0;
  const own = consensus?.opinions.find((opinion) => opinion.label === mine.label);
  const { value, change, forget } = useKept<{ agrees?: boolean; dissent: string }>(
    `opinion/${mine.id}/${revision}`,
    { agrees: own?.agrees, dissent: own?.dissent ?? '' },
  );
  if (!consensus) {
    return (
      <Panel title="集体合议">
        <p>经办人尚未记录合议得分。记录之后，请您在这里表示同意或写明不同意见。</p>
      </Panel>
    );
  }
  const why =
    value.agrees === undefined
      ? '请先选择同意或不同意'
      : !value.agrees && !value.dissent.trim()
        ? '请写明不同意见'
        : null;
  return (
    <Panel title="集体合议">
      <p>
        以下是第 {revision} 次记录的合议得分，过半数评委同意即可排名。
        {own && `您已表示${own.agrees ? '同意' : '不同意'}，排名之前可以修改。`}
      </p>
      <ConsensusTable consensus={consensus} rules={rulesOf(evaluation)} />
      <YesNo
        question="您是否同意以上合议得分？"
        no="不同意"
        yes="同意"
        value={value.agrees}
        onChange={(agrees) => change({ ...value, agrees })}
      >
        {value.agrees === false && (
          <label className="stack">
            <span>
              不同意见（写入评审记录）
              <span className="required" aria-hidden="true">
                *
              </span>
            </span>
            <Input.TextArea
              aria-label="不同意见"
              rows={4}
              maxLength={2000}
              showCount
              value={value.dissent}
              onChange={({ target }) => change({ ...value, dissent: target.value })}
            />
          </label>
        )}
      </YesNo>
      <div className="row">
        <CommandButton
          label={own ? '修改意见' : '提交意见'}
          primary
          why={why}
          effect={`您对第 ${revision} 次合议得分表示${value.agrees ? '同意' : '不同意'}，意见记入评审记录。`}
          run={(_v, headers) =>
            data(
              api.POST('/api/v1/evaluations/{id}/consensus/opinion', {
                params: { path: { id } },
                body: {
                  revision,
                  agrees: value.agrees === true,
                  dissent: value.agrees ? undefined : value.dissent.trim(),
                },
                headers,
              }),
            )
          }
          onDone={forget}
          done="意见已记录"
        />
      </div>
    </Panel>
  );
}
