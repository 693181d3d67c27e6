import { Panel } from '../../desk';
import { Loaded } from '../../ui';
import { useSheets } from './reads';
import { ScoreMatrix } from './score-matrix';
import { rulesOf, type Evaluation } from './types';

/** 评分：全体交表之前，谁也看不到分数。 */
export function ScorePanel({ evaluation }: { evaluation: Evaluation }) {
  const query = useSheets(evaluation.id);
  return (
    <Panel title="评分汇总">
      <Loaded query={query}>
        {(sheets) =>
          sheets.some((sheet) => sheet.entries) ? (
            <ScoreMatrix sheets={sheets} rules={rulesOf(evaluation)} />
          ) : (
            <p>
              已交表 {evaluation.submitted} / {evaluation.panelSize}
              。为不影响评委独立判断，全体交表之后才显示分数；交表情况见“评审组”。
            </p>
          )
        }
      </Loaded>
    </Panel>
  );
}
