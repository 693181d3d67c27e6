import { Panel } from '../../desk';
import { Loaded } from '../../ui';
import { ConsensusForm } from './consensus-form';
import { ConsensusTable } from './consensus-table';
import { useBids, useSheets } from './reads';
import { isSeated, rulesOf, type Evaluation } from './types';

/** 合议：经办人记录商定的得分，评委逐一表示意见。 */
export function ConsensusPanel({
  evaluation,
  officer,
}: {
  evaluation: Evaluation;
  officer: boolean;
}) {
  const { consensus, status } = evaluation;
  const bids = useBids(evaluation.id);
  const sheets = useSheets(evaluation.id);
  const waiting = (evaluation.members ?? [])
    .filter(isSeated)
    .map((member) => member.label)
    .filter((label) => !consensus?.opinions.some((opinion) => opinion.label === label));
  return (
    <Panel title="合议">
      {consensus ? (
        <>
          <p>
            第 {consensus.revision}{' '}
            次记录。过半数评委同意这一次的得分，才能排名；修改得分后须重新征求意见。
          </p>
          <ConsensusTable consensus={consensus} rules={rulesOf(evaluation)} />
          {status === 'consensus' && waiting.length > 0 && (
            <p>尚未表示意见：{waiting.join('、')}。</p>
          )}
        </>
      ) : (
        <p>
          {officer
            ? '请按评审组商定的结果记录各项得分，保存后评委即可表示意见。'
            : '经办人尚未记录合议得分。'}
        </p>
      )}
      {officer && status === 'consensus' && (
        <Loaded query={bids}>
          {(list) => (
            <Loaded query={sheets}>
              {(all) => (
                <ConsensusForm
                  key={consensus?.revision ?? 0}
                  evaluation={evaluation}
                  bids={list.filter((bid) => bid.inPlay)}
                  sheets={all}
                />
              )}
            </Loaded>
          )}
        </Loaded>
      )}
    </Panel>
  );
}
