import { useQueryClient } from '@tanstack/react-query';
import { Form } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import {
  DraftNote,
  LinkButton,
  MergeDialog,
  partsOf,
  useDraft,
  type MergePart,
} from '../../../desk';
import { linesOf } from '../field-lines';
import { HandOverButton } from '../hand-over-button';
import type { Listing } from '../listing-data';
import { BasicStep } from './basic-step';
import { CheckStep } from './check-step';
import { ConditionsStep } from './conditions-step';
import {
  draftOf,
  FIELD_NAMES,
  readDraft,
  saveDraft,
  type Change,
  type ListingDraft,
} from './draft-value';
import { FilesStep } from './files-step';
import { FundingStep } from './funding-step';
import { Gaps } from './item';
import { ScheduleStep } from './schedule-step';
import { ScoringStep } from './scoring-step';
import { ServiceStep } from './service-step';
import { Warnings } from '../warnings';
import { StepList } from './step-list';
import { focusField, gapsOf, STEPS, STEP_KEYS, type Step } from './steps';

const PARTS: MergePart<ListingDraft>[] = partsOf<ListingDraft>(FIELD_NAMES).map((part) => ({
  ...part,
  show: (value) =>
    linesOf(part.key, value)
      .map(({ name, text }) => (name ? `${name}：${text}` : text))
      .join('\n'),
}));

/** Where what is written may shut somebody out, and where all is looked at once more. */
const WARNED: ReadonlySet<Step> = new Set(['service', 'conditions', 'scoring', 'check']);

/** The draft of a listing, step by step, saved as one types. */
export function Wizard({ listing }: { listing: Listing }) {
  const { id } = listing;
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [search] = useSearchParams();
  const asked = search.get('step') as Step;
  const step = STEP_KEYS.includes(asked) ? asked : 'basic';
  const field = search.get('field');

  const save = useCallback(
    async (value: ListingDraft, version: number) => {
      const next = await saveDraft(id, value, version);
      await queryClient.invalidateQueries({ queryKey: ['listings', id] });
      return next;
    },
    [id, queryClient],
  );
  const reload = useCallback(() => readDraft(id), [id]);
  const [stored] = useState(() => ({ value: draftOf(listing), version: listing.version }));
  const draft = useDraft<ListingDraft>({ key: `listing/${id}`, stored, save, reload });
  const change: Change = (part) => draft.change({ ...draft.value, ...part });

  // What is missing is said beside a field once its step was left, or the whole was checked.
  const [seen, setSeen] = useState<ReadonlySet<Step>>(new Set());
  useEffect(
    () => () => setSeen((steps) => new Set(step === 'check' ? STEP_KEYS : [...steps, step])),
    [step],
  );
  useEffect(() => {
    if (field) focusField(field);
  }, [field, step]);
  const gaps = listing.missing;
  const shown = seen.has(step) || field ? gapsOf(gaps, step) : [];

  const at = STEP_KEYS.indexOf(step);
  const [before, after] = [STEP_KEYS[at - 1], STEP_KEYS[at + 1]];
  const own = { value: draft.value, change };
  const handOver = (
    <HandOverButton
      listing={{ ...draft.value, id }}
      primary={step === 'check'}
      why={draft.state === 'conflict' && '请先合并同事的修改'}
      version={() => (draft.state === 'saved' ? draft.version.current : draft.flush())}
      onDone={() => void navigate(`/listings/${id}`)}
    />
  );
  return (
    <div className="wizard">
      <StepList step={step} gaps={gaps} />
      <section className="panel" aria-label={STEPS[step]}>
        <div className="desk-page-head">
          <h2>{STEPS[step]}</h2>
          <DraftNote draft={draft} />
        </div>
        {draft.recalled && (
          <p className="note">上次没有存到服务器的内容已从本机恢复，并会自动保存。</p>
        )}
        <Gaps.Provider value={shown}>
          <Form layout="vertical" component="div">
            {step === 'basic' && <BasicStep {...own} />}
            {step === 'service' && <ServiceStep {...own} />}
            {step === 'conditions' && <ConditionsStep {...own} />}
            {step === 'funding' && <FundingStep {...own} handOver={handOver} />}
            {step === 'scoring' && <ScoringStep {...own} />}
            {step === 'schedule' && <ScheduleStep {...own} />}
            {step === 'files' && <FilesStep listing={listing} draft={draft} />}
          </Form>
        </Gaps.Provider>
        {WARNED.has(step) && <Warnings warnings={listing.warnings} />}
        {step === 'check' && (
          <CheckStep
            id={id}
            gaps={gaps}
            draft={draft}
            handOver={handOver}
            onSubmitted={() => void navigate(`/listings/${id}`)}
          />
        )}
        <div className="row wizard-foot">
          {before && <LinkButton to={`?step=${before}`}>上一步</LinkButton>}
          {after && (
            <LinkButton to={`?step=${after}`} type="primary">
              下一步：{STEPS[after]}
            </LinkButton>
          )}
        </div>
      </section>
      <MergeDialog draft={draft} parts={PARTS} />
    </div>
  );
}
