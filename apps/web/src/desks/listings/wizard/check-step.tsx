import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { api, data } from '../../../api/client';
import { CommandButton, type Draft } from '../../../desk';
import type { Gap } from '../listing-data';
import { overThreshold, useFundingLimit } from '../threshold';
import type { ListingDraft } from './draft-value';
import { gapsOf, STEPS, stepOf, STEP_KEYS, type Step } from './steps';

/** 检查并提交: what is missing, each a way to its field; then hand in. */
export function CheckStep({
  id,
  gaps,
  draft,
  handOver,
  onSubmitted,
}: {
  id: string;
  gaps: readonly Gap[];
  draft: Draft<ListingDraft>;
  /** The way on for what reaches the procurement threshold. */
  handOver: ReactNode;
  onSubmitted: () => void;
}) {
  const saved = draft.state === 'saved';
  const { fundingMode, ceilingFen } = draft.value;
  const over = overThreshold(ceilingFen, useFundingLimit(fundingMode));
  const steps = STEP_KEYS.filter((step) => gapsOf(gaps, step).length > 0);
  return (
    <div className="stack">
      {over ? (
        <div className="note note-warn">
          <p>{over}</p>
          <p>
            转出后不必再补充其他内容；成交以后，在这项榜单的页面登记采购结果。金额填错了的，请先改正。
          </p>
          {handOver}
        </div>
      ) : gaps.length === 0 ? (
        <p className="note note-good">各项都已填写，可以提交审核。</p>
      ) : (
        <div className="note note-warn">
          <p>还有 {gaps.length} 处须补充或更正，点开即到该处：</p>
        </div>
      )}
      {!over &&
        steps.map((step) => (
          <section key={step} aria-label={STEPS[step]} className="stack">
            <h3>{STEPS[step]}</h3>
            <ul className="gap-list">
              {gapsOf(gaps, step).map(({ field, message }) => (
                <li key={field + message}>
                  <Link to={toField(field)}>{message}</Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
      <div className="row">
        <CommandButton
          label="提交审核"
          primary={!over}
          why={
            over
              ? '达到采购限额标准，须转政府采购程序'
              : gaps.length > 0
                ? '补充以上各处后即可提交'
                : draft.state === 'conflict' && '请先合并同事的修改'
          }
          effect="提交后由综合党委梳理审核，审核期间不能修改；需要修改的会退回并说明理由。"
          run={async (_, headers) =>
            data(
              api.POST('/api/v1/listings/{id}/submit-for-review', {
                params: { path: { id } },
                body: { version: saved ? draft.version.current : await draft.flush() },
                headers,
              }),
            )
          }
          done="已提交审核"
          onDone={onSubmitted}
        />
      </div>
    </div>
  );
}

const toField = (field: string, step: Step = stepOf(field)) =>
  `?step=${step}&field=${encodeURIComponent(field)}`;
