import { Form } from 'antd';
import { useState } from 'react';
import { KeptNote, Panel, useKept } from '../../../desk';
import type { Listing } from '../listing-data';
import { BasicStep } from '../wizard/basic-step';
import { ConditionsStep } from '../wizard/conditions-step';
import { draftOf, type Change } from '../wizard/draft-value';
import { FundingStep } from '../wizard/funding-step';
import { ScheduleStep } from '../wizard/schedule-step';
import { ScoringStep } from '../wizard/scoring-step';
import { ServiceStep } from '../wizard/service-step';
import { STEPS } from '../wizard/steps';
import { differences } from './difference';
import { ProposalPanel } from './proposal-panel';
import type { Proposed } from './proposed';

/** The listing's content to be written over, with what differs beside it. */
export function AmendForm({ listing }: { listing: Listing }) {
  const [before] = useState(() => draftOf(listing));
  const [empty] = useState<Proposed>(() => ({
    content: before,
    newDeadline: null,
    substantive: false,
    reason: '',
    version: listing.contentVersion,
  }));
  const kept = useKept<Proposed>(`amendment/${listing.id}`);
  const usable = kept.recalled?.version === listing.contentVersion;
  const [value, setValue] = useState(usable ? kept.recalled! : empty);
  const set = (part: Partial<Proposed>) => {
    const next = { ...value, ...part };
    setValue(next);
    kept.keep(next);
  };
  const change: Change = (part) => set({ content: { ...value.content, ...part } });
  const own = { value: value.content, change, amending: true };
  return (
    <div className="columns listing-columns">
      <div className="stack">
        <p className="note">
          <span>
            打开要改的部分直接修改，改动随即列在“变更申请”里。服务类别、资金方式和开榜方式不能变更，须撤榜后重新发榜；附件不在变更之列。
          </span>
        </p>
        <Form layout="vertical" component="div" className="stack">
          <Part title={STEPS.basic}>
            <BasicStep {...own} />
          </Part>
          <Part title={STEPS.service}>
            <ServiceStep {...own} />
          </Part>
          <Part title={STEPS.conditions}>
            <ConditionsStep {...own} />
          </Part>
          <Part title="预算上限">
            <FundingStep {...own} />
          </Part>
          <Part title={STEPS.scoring}>
            <ScoringStep {...own} />
          </Part>
          <Part title="实施日期">
            <ScheduleStep {...own} />
          </Part>
        </Form>
      </div>
      <aside className="stack aside amend-aside" aria-label="变更申请">
        <Panel title="变更申请">
          <KeptNote
            at={kept.at}
            recalled={usable}
            onStartAnew={() => {
              kept.forget();
              setValue(empty);
            }}
          />
          <ProposalPanel
            listing={listing}
            value={value}
            set={set}
            changes={differences(before, value.content)}
            onProposed={kept.forget}
          />
        </Panel>
      </aside>
    </div>
  );
}

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <details className="panel fold">
      <summary>
        <h2>{title}</h2>
      </summary>
      {children}
    </details>
  );
}
