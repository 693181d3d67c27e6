import { useNavigate } from 'react-router';
import { api, data } from '../../../api/client';
import { CommandButton, Panel, ReasonItem, type Once } from '../../../desk';
import { useSession } from '../../../session/session';
import { dateTime } from '../../../text/dates';
import { Countdown } from '../../../ui';
import { shareTotal } from '../editor/form';
import { Leave, Revise, Withdraw } from '../bid-steps';
import { LetterText } from '../letter-text';
import type { Bid } from '../reads';
import { Liability } from './liability';
import { PartyCards, waitingFor } from './party-cards';

/** A joint bid before its members: what blocks submission, and each one's answer. */
export function AwaitingConsents({ bid }: { bid: Bid }) {
  const lead = bid.part === 'lead';
  return (
    <>
      <Panel title="成员确认">
        <Standing bid={bid} />
        <PartyCards bid={bid} />
        {lead ? <LeadSteps bid={bid} /> : <MemberSteps bid={bid} />}
      </Panel>
      <Liability />
      <Panel title={`意向书第 ${bid.currentVersion} 版`}>
        <LetterText letter={bid.proposal} amountFen={bid.amountFen} bidId={bid.id} />
      </Panel>
    </>
  );
}

/** Somebody left: what remains is no whole any more. */
const isBroken = ({ parties }: Bid): boolean => parties.length < 2 || shareTotal(parties) !== 100;

function Standing({ bid }: { bid: Bid }) {
  const waiting = waitingFor(bid);
  const deadline = (
    <p className="small">
      截止 {dateTime(bid.bidDeadline)}，还有 <Countdown until={bid.bidDeadline} />
    </p>
  );
  if (bid.commands.length === 0) {
    return (
      <div className="note note-warn">揭榜已截止，本次揭榜没有提交，将按失效处理，不需再办理。</div>
    );
  }
  if (isBroken(bid)) {
    return (
      <div className="note note-warn">
        <p>
          <b>
            有成员退出，现有承担比例合计 {shareTotal(bid.parties)}
            %，须重新分工并征求确认，截止前未完成将失效。
          </b>
        </p>
        {bid.statusReason && <p>退出的理由：{bid.statusReason}</p>}
        {deadline}
      </div>
    );
  }
  if (waiting.length > 0) {
    return (
      <div className="note note-warn">
        <p>
          <b>还差 {waiting.length} 家成员单位确认，截止前未确认将失效。</b>
        </p>
        <p>等待：{waiting.map(({ name }) => name).join('、')}</p>
        {deadline}
      </div>
    );
  }
  return (
    <div className="note note-good">
      <p>
        <b>
          全体成员已同意第 {bid.currentVersion} 版，
          {bid.part === 'lead' ? '请提交；提交后才算揭榜。' : '等待牵头单位提交。'}
        </b>
      </p>
      {deadline}
    </div>
  );
}

function LeadSteps({ bid }: { bid: Bid }) {
  const count = waitingFor(bid).length;
  const broken = isBroken(bid);
  return (
    <div className="row">
      {bid.commands.includes('submit') && (
        <CommandButton
          label="提交"
          primary={!broken}
          why={broken ? '须先重新分工' : count > 0 && `还差 ${count} 家成员单位确认`}
          effect={`提交后意向书即密封，开榜前参与单位以外任何人都看不到内容；截止（${dateTime(bid.bidDeadline)}）前可以修改或撤回。提交后立即给出回执。`}
          done="已提交，回执如下"
          run={(_: object, headers) =>
            data(
              api.POST('/api/v1/bids/{id}/submit', {
                params: { path: { id: bid.id } },
                headers,
                body: { version: bid.version },
              }),
            )
          }
          onDone={() => window.scrollTo({ top: 0 })}
        />
      )}
      <Revise bid={bid} divide={broken} />
      <Withdraw bid={bid} />
    </div>
  );
}

function MemberSteps({ bid }: { bid: Bid }) {
  const navigate = useNavigate();
  const me = useSession()?.membership.organizationId;
  const agreed = !waitingFor(bid).some(({ organizationId }) => organizationId === me);
  const answer = (agree: boolean, reason: string | undefined, headers: Once) =>
    data(
      api.POST('/api/v1/bids/{id}/consent', {
        params: { path: { id: bid.id } },
        headers,
        body: { bidVersion: bid.currentVersion, agree, reason: reason || undefined },
      }),
    );
  const asked = bid.commands.includes('consent') && !agreed;
  if (!asked) {
    return (
      <div className="row">
        <span className="secondary">{agreed && `本单位已同意第 ${bid.currentVersion} 版。`}</span>
        <Leave bid={bid} />
      </div>
    );
  }
  return (
    <div className="stack">
      <p>请先阅读下面的意向书全文和责任说明；同意的就是这一版（第 {bid.currentVersion} 版）。</p>
      <div className="row">
        <CommandButton
          label={`同意第 ${bid.currentVersion} 版`}
          primary
          effect="本单位按所列比例和分工参加联合揭榜，愿就约定事项承担连带责任；此后本单位不能再以其他方式参与这个榜单。"
          done="已同意，等待其他成员和牵头单位"
          run={(_: object, headers) => answer(true, undefined, headers)}
        />
        <CommandButton
          label="不同意"
          danger
          effect="不同意即退出这次联合揭榜，牵头单位须重新分工；此后看不到这份意向书。"
          ask={<ReasonItem required={false} label="理由（可不填，牵头单位可见）" />}
          done="已退出"
          run={async ({ reason }: { reason?: string }, headers) => {
            await answer(false, reason, headers);
            // Refusing is leaving: the page can no longer be read.
            await navigate('/bids', { replace: true });
          }}
        />
      </div>
    </div>
  );
}
