import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api, data, type Schemas } from '../../api/client';
import { History, Panel } from '../../desk';
import { date } from '../../text/dates';
import { Loaded, StatusTag } from '../../ui';
import type { Need } from './words';

type Timeline = Schemas['NeedTimeline'];

/** 从提出到验收: the large steps, the listings made from the need, and every dated step. */
export function NeedStory({ need }: { need: Need }) {
  const timeline = useQuery({
    queryKey: ['needs', need.id, 'timeline'],
    queryFn: () =>
      data(api.GET('/api/v1/needs/{id}/timeline', { params: { path: { id: need.id } } })),
  });
  return (
    <Panel title="办理经过">
      <Loaded query={timeline}>
        {({ entries, listings }) => (
          <>
            <Way steps={stepsOf(need, { entries, listings })} />
            {listings.length > 0 && (
              <ul className="cards" aria-label="由此发出的榜单">
                {listings.map((listing) => (
                  <li key={listing.id} className="row">
                    <StatusTag subject="listing" status={listing.status} />
                    <Link to={`/hall/listings/${listing.id}`}>
                      {listing.title}
                      {listing.round > 1 && `（第 ${listing.round} 轮）`}
                    </Link>
                    <span className="secondary">
                      {listing.code}，{date(listing.publishedAt)}发榜
                    </span>
                  </li>
                ))}
              </ul>
            )}
            <History
              entries={entries.map(({ at, subject, status, statusName, reason }) => ({
                at,
                title: titleOf(subject, status, statusName),
                note: reason,
              }))}
            />
          </>
        )}
      </Loaded>
    </Panel>
  );
}

function titleOf(subject: string, status: string, name: string): string {
  if (subject === 'listing') return `榜单${name}`;
  if (subject === 'merged_need') return `并入的需求${name}`;
  if (status === 'draft') return '开始填写';
  if (status === 'submitted') return '提交';
  return name;
}

type Step = { name: string; state: keyof typeof STATE_WORDS; at?: string };

/** The six large steps with the date of each that is done; the first one not done is where it stands. */
function stepsOf(need: Need, { entries, listings }: Timeline): Step[] {
  const first = (subject: string, ...statuses: string[]) =>
    entries.find((it) => it.subject === subject && statuses.includes(it.status))?.at;
  const work = (...statuses: string[]) => first('listing', ...statuses);
  const accepted = first('need', 'accepted') ?? first('merged_need', 'accepted');
  const dates: [string, string | undefined][] = [
    ['提交', need.submittedAt ?? undefined],
    ['研究梳理', first('need', 'under_review')],
    ['采纳', accepted],
    ['发榜', listings[0]?.publishedAt],
    ['承榜实施', work('in_progress')],
    ['验收办结', work('completed')],
  ];
  // A need that ends without a listing shows only the steps it took, and its end.
  const ended = ['rejected', 'transferred', 'solved_on_spot'].includes(need.status);
  const unlisted = need.status === 'accepted' && need.suitable === false;
  if (ended || unlisted) {
    const taken = dates.filter(([, at]) => at).map(([name, at]) => ({ name, at }));
    const last = entries.findLast((it) => it.subject === 'need');
    if (ended && last) taken.push({ name: last.statusName, at: last.at });
    return taken.map((it) => ({ ...it, state: 'done' as const }));
  }
  const done = dates.findLastIndex(([, at]) => at);
  // Sorting and work last; the other steps are done in a moment.
  const lasts = dates[done]?.[0] === '承榜实施' || need.status === 'under_review';
  const now = lasts ? done : done + 1;
  return dates.map(([name, at], index) => ({
    name,
    at: index === now ? undefined : at,
    state: index < now ? 'done' : index > now ? 'next' : lasts ? 'now' : 'coming',
  }));
}

const STATE_WORDS = { done: '已完成', now: '正在办', coming: '下一步', next: '尚未开始' };

function Way({ steps }: { steps: Step[] }) {
  return (
    <ol className="way" aria-label="办到哪一步">
      {steps.map(({ name, state, at }) => (
        <li
          key={name}
          className={`way-${state}`}
          aria-current={state === 'now' || state === 'coming' ? 'step' : undefined}
        >
          <span>{name}</span>
          <span className="small">{at ? date(at) : STATE_WORDS[state]}</span>
        </li>
      ))}
    </ol>
  );
}
