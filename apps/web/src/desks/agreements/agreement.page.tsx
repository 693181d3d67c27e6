import { Button } from 'antd';
import { Link, useParams } from 'react-router';
import { FUNDING_MODE_NAMES } from '#contracts';
import { DeskPage, Panel } from '../../desk';
import { date } from '../../text/dates';
import { yuan } from '../../text/money';
import { Facts, Loaded, StatusTag } from '../../ui';
import { AcceptanceSummary } from './acceptance-summary';
import { AgreementActions } from './agreement-actions';
import { AgreementText } from './agreement-text';
import { Indicators } from './indicators';
import { Milestones } from './milestones';
import { NextStep } from './next-step';
import { ProgressBar } from './progress-bar';
import { RatingSummary } from './rating-summary';
import { useAgreement, useMilestones } from './reads';
import { Signing } from './signing';
import type { Agreement } from './words';
import './agreements.css';

/** 一份承榜协议，及其履行。 */
export function AgreementPage() {
  const { id = '' } = useParams();
  const query = useAgreement(id);
  return <Loaded query={query}>{(agreement) => <Content agreement={agreement} />}</Loaded>;
}

function Content({ agreement }: { agreement: Agreement }) {
  const { status, amountFen, paidFen } = agreement;
  const begun = agreement.signedAt !== null;
  const milestones = useMilestones(agreement.id);
  return (
    <DeskPage
      title={agreement.listingTitle}
      mark={<StatusTag subject="agreement" status={status} />}
      trail={[['/agreements', '承榜实施']]}
      actions={
        <>
          <AgreementActions agreement={agreement} />
          <Link to={`/agreements/${agreement.id}/paper`}>
            <Button>承榜协议书</Button>
          </Link>
        </>
      }
    >
      <NextStep agreement={agreement} milestones={milestones.data ?? []} />
      <div className="columns">
        <div className="stack">
          {begun && (
            <Panel title="里程碑" id="milestones">
              <Loaded query={milestones}>
                {(list) => <Milestones agreement={agreement} milestones={list} />}
              </Loaded>
            </Panel>
          )}
          {begun && <AcceptanceSummary agreement={agreement} milestones={milestones.data ?? []} />}
          <AgreementText agreement={agreement} />
        </div>
        <div className="stack">
          <Panel title="协议要点">
            <Facts
              items={[
                ['编号', agreement.listingCode],
                ['发榜单位', agreement.unitName],
                ['承榜单位', agreement.organizationName],
                ['协议金额', amountFen === 0 ? '不涉及公共资金' : yuan(amountFen)],
                ['大写', amountFen > 0 && agreement.amountInWords],
                ['资金方式', FUNDING_MODE_NAMES[agreement.fundingMode]],
                ['履约期', `${date(agreement.startsOn)}至${date(agreement.endsOn)}`],
                ['榜单', <Link to={`/listings/${agreement.listingId}`}>查看榜单</Link>],
                ['承榜', <Link to={`/awards/${agreement.awardId}`}>查看承榜</Link>],
              ]}
            />
          </Panel>
          {begun && (
            <Panel title="进度">
              <ProgressBar
                label="里程碑"
                value={agreement.milestonesMet}
                of={agreement.milestones}
                text={`达成 ${agreement.milestonesMet} / ${agreement.milestones}`}
              />
              {amountFen > 0 && (
                <ProgressBar
                  label="资金"
                  value={paidFen}
                  of={amountFen}
                  text={`已拨付 ${yuan(paidFen)}`}
                />
              )}
              <Indicators agreement={agreement} milestones={milestones.data ?? []} />
            </Panel>
          )}
          <Panel title="签署">
            <Signing agreement={agreement} />
          </Panel>
          {begun && <RatingSummary listingId={agreement.listingId} />}
        </div>
      </div>
    </DeskPage>
  );
}
