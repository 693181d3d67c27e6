import { Loaded } from '../../ui';
import { useBids, useOwnSheet } from './reads';
import { SheetDone } from './sheet-done';
import { SheetWriting } from './sheet-writing';
import type { Evaluation, Mine } from './types';

/** 打分：写评分表，或提交之后的事。 */
export function SheetDesk({ evaluation, mine }: { evaluation: Evaluation; mine: Mine }) {
  const bids = useBids(evaluation.id);
  const sheet = useOwnSheet(evaluation.id);
  return (
    <Loaded query={bids}>
      {(list) => (
        <Loaded query={sheet}>
          {(own) =>
            own === null ? null : own.status === 'submitted' ? (
              <SheetDone evaluation={evaluation} mine={mine} sheet={own} />
            ) : (
              <SheetWriting
                key={own.id}
                evaluation={evaluation}
                bids={list.filter((bid) => bid.inPlay)}
                sheet={own}
              />
            )
          }
        </Loaded>
      )}
    </Loaded>
  );
}
