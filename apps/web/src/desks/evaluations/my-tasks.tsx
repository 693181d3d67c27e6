import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link } from 'react-router';
import { api, data, type Schemas } from '../../api/client';
import { Panel } from '../../desk';
import { Empty, ProblemNote, StatusTag, Waiting } from '../../ui';

type Task = Schemas['OwnEvaluationItem'];

interface Ask {
  text: string;
  /** What the button says when it is the member's turn. */
  act?: string;
}

/** What a member has to do, or what is being waited for. */
function askOf({ status, state, sheetStatus }: Task): Ask {
  if (state === 'recused') return { text: '您已回避，不再参加这次评审。' };
  if (status === 'superseded') return { text: '这一轮已由新一轮评审取代，仅供查阅。' };
  if (state === 'invited') {
    return { text: '您被选为评委。请先作回避声明和保密承诺，之后才能看到意向书。', act: '去声明' };
  }
  if (status === 'declaring') return { text: '您已声明，等待全体评委声明后开始打分。' };
  if (status === 'scoring' && sheetStatus === 'draft') {
    return { text: '请独立打分，全部打完后签名提交。', act: '去打分' };
  }
  if (status === 'scoring')
    return { text: '您已提交评分，等待其他评委；如需说明偏差会在页内提示。' };
  if (status === 'consensus') {
    return { text: '正在合议，请对合议评分表示同意或写明不同意见。', act: '去表示意见' };
  }
  if (status === 'ranked') return { text: '已汇总排名，等待审批人定稿。' };
  return { text: '评审已定稿，可查看评审报告。' };
}

/** 本人的评审任务，要办的在前。 */
export function MyTasks({ expert }: { expert: boolean }) {
  const tasks = useInfiniteQuery({
    queryKey: ['evaluations', 'mine'],
    queryFn: ({ pageParam }) =>
      data(
        api.GET('/api/v1/my/evaluations', {
          params: { query: { limit: 50, cursor: pageParam } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
  if (tasks.error) return <ProblemNote error={tasks.error} onRetry={() => void tasks.refetch()} />;
  if (!tasks.data) return <Waiting />;
  const all = tasks.data.pages.flatMap((page) => page.items);
  const mine = all.filter((task) => askOf(task).act);
  const rest = all.filter((task) => !askOf(task).act);
  return (
    <>
      <section className="stack" aria-labelledby="to-do">
        <h2 id="to-do">要我办理的</h2>
        {mine.length === 0 ? (
          <div className="panel">
            <Empty title="现在没有要您办理的评审">
              {expert
                ? '被抽为评委、需要打分或表示意见时，会有消息通知，并出现在这里。'
                : '本单位有榜单评审、由您担任评委时，会出现在这里。'}
            </Empty>
          </div>
        ) : (
          <Tasks tasks={mine} first />
        )}
      </section>
      {rest.length > 0 && (
        <section className="stack" aria-labelledby="others">
          <h2 id="others">等待中和已办结的</h2>
          <Tasks tasks={rest} />
        </section>
      )}
      {tasks.hasNextPage && (
        <Button loading={tasks.isFetchingNextPage} onClick={() => void tasks.fetchNextPage()}>
          显示更多
        </Button>
      )}
      {!expert && <UnitListings />}
    </>
  );
}

function Tasks({ tasks, first = false }: { tasks: Task[]; first?: boolean }) {
  return (
    <ol className="cards">
      {tasks.map((task, index) => {
        const { text, act } = askOf(task);
        return (
          <li key={task.id} className={act ? 'card task task-waiting' : 'card task'}>
            <div className="row">
              <Link className="card-title" to={`/evaluations/${task.id}`}>
                {task.listingTitle}
              </Link>
              <StatusTag subject="evaluation" status={task.status} />
            </div>
            <p className="secondary small">
              {task.listingCode}
              {task.round > 1 && `　第 ${task.round} 轮评审`}
            </p>
            <p>{text}</p>
            {act && (
              <div>
                <Link
                  className={first && index === 0 ? 'btn btn-primary' : 'btn'}
                  to={`/evaluations/${task.id}`}
                  aria-label={`${act}：${task.listingTitle}`}
                >
                  {act}
                </Link>
              </div>
            )}
          </li>
        );
      })}
    </ol>
  );
}

/** 本单位榜单的开榜与评审进展，不含评分。 */
function UnitListings() {
  const listings = useQuery({
    queryKey: ['listings', 'in-evaluation'],
    queryFn: () =>
      data(
        api.GET('/api/v1/listings', {
          params: { query: { status: ['closed', 'evaluating'], limit: 50, sort: 'deadline' } },
        }),
      ),
  });
  if (!listings.data?.items.length) return null;
  return (
    <Panel title="本单位榜单的进展">
      <ul className="plain-cards">
        {listings.data.items.map((it) => (
          <li key={it.id}>
            <div className="row">
              <Link
                to={
                  it.status === 'closed'
                    ? `/listings/${it.id}/opening`
                    : `/listings/${it.id}/evaluation`
                }
              >
                {it.title}
              </Link>
              <StatusTag subject="listing" status={it.status} />
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
