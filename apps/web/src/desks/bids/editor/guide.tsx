import type { ReactNode } from 'react';
import { FUNDING_MODE_NAMES, ORG_TYPE_NAMES } from '#contracts';
import { WorkdaysLeft } from '../../../desk/workdays';
import { date, dateTime, dayOf } from '../../../text/dates';
import { hundredths, yuan } from '../../../text/money';
import { Countdown, Facts, LongText } from '../../../ui';
import type { Listing } from '../reads';
import type { PartKey } from './parts';

/** What the listing asks, beside what is being written: first what bears on this part. */
export function Guide({ listing, part }: { listing: Listing; part: PartKey }) {
  return (
    <div className="letter-guide">
      <p className="secondary small">
        截止 {dateTime(listing.bidDeadline!)}，还有 <Countdown until={listing.bidDeadline!} />{' '}
        <WorkdaysLeft until={dayOf(listing.bidDeadline!)} />
      </p>
      {demands(listing)[part]}
      <Block title="评分要点">
        <ScoringPoints listing={listing} />
      </Block>
      <p className="small">
        <a href={`/market/${listing.id}`} target="_blank" rel="noreferrer">
          在新页查看榜单全文
        </a>
      </p>
    </div>
  );
}

function demands(listing: Listing): Partial<Record<PartKey, ReactNode>> {
  const conditions = (
    <Block title="承接条件">
      <Conditions listing={listing} />
    </Block>
  );
  return {
    strengths: conditions,
    team: conditions,
    members: conditions,
    approach: (
      <>
        <Block title="任务内容">
          <LongText text={listing.tasks} />
        </Block>
        <Block title="实施安排">
          <Facts
            items={[
              ['实施期间', period(listing)],
              ['服务对象', listing.servicePopulation],
              ['服务区域', listing.serviceArea],
            ]}
          />
        </Block>
      </>
    ),
    outcome: (
      <Block title="榜单指标">
        <Targets listing={listing} />
      </Block>
    ),
    budget: (
      <Block title="资金">
        <Facts
          items={[
            ['资金方式', FUNDING_MODE_NAMES[listing.fundingMode]],
            ['预算上限', yuan(listing.ceilingFen)],
            ['大写', listing.ceilingInWords],
          ]}
        />
      </Block>
    ),
    files: (
      <Block title="榜单要求的材料">
        <LongText text={listing.materials || '没有另行要求。'} />
      </Block>
    ),
  };
}

export const period = ({ startsOn, endsOn }: Pick<Listing, 'startsOn' | 'endsOn'>): string =>
  startsOn && endsOn ? `${date(startsOn)}至${date(endsOn)}` : '以协议约定为准';

function Block({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="letter-block">
      <h3>{title}</h3>
      {children}
    </section>
  );
}

export function Conditions({ listing: { conditions } }: { listing: Pick<Listing, 'conditions'> }) {
  const { orgTypes, minRating, other } = conditions;
  const kinds = orgTypes.map((type) => ORG_TYPE_NAMES[type as keyof typeof ORG_TYPE_NAMES]);
  return (
    <Facts
      items={[
        ['机构类别', kinds.length > 0 ? kinds.join('、') : '不限'],
        ['等级评估', minRating ? `${minRating}A 及以上` : '不限'],
        ['其他', other],
      ]}
    />
  );
}

export function Targets({ listing: { targets } }: { listing: Pick<Listing, 'targets'> }) {
  return (
    <ul className="letter-points">
      {targets.map(({ name, unit, target, proof }) => (
        <li key={name}>
          {name} <b className="number">{target}</b> {unit}
          <span className="secondary">（{proof}）</span>
        </li>
      ))}
    </ul>
  );
}

export function ScoringPoints({ listing }: { listing: Pick<Listing, 'ruleSet'> }) {
  const { criteria, passLineHundredths } = listing.ruleSet;
  return (
    <>
      <ul className="letter-points">
        {criteria.map(({ id, name, weight, guidance, minimumHundredths }) => (
          <li key={id}>
            <b>{name}</b> <span className="number">{weight}</span> 分
            {minimumHundredths ? `（最低 ${hundredths(minimumHundredths)} 分）` : ''}
            {guidance && <p className="secondary small">{guidance}</p>}
          </li>
        ))}
      </ul>
      {passLineHundredths !== null && (
        <p className="secondary small">合格线 {hundredths(passLineHundredths)} 分。</p>
      )}
    </>
  );
}
