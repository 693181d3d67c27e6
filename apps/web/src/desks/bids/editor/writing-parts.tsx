import { Button } from 'antd';
import { MoneyInput } from '../../../desk';
import { yuan, yuanInWords } from '../../../text/money';
import type { Listing } from '../reads';
import { budgetTotal, lineAmount, type LetterForm } from './form';
import { RowTable } from './row-table';
import { BUDGET, INDICATORS, isBlank, PAST_WORK, SCHEDULE, TEAM } from './rows';
import { TextPart } from './text-part';

/** What every part of the editor is given. */
export interface PartProps {
  form: LetterForm;
  listing: Listing;
  /** A function where the answer of something that took time is put in. */
  onChange: (form: LetterForm | ((now: LetterForm) => LetterForm)) => void;
}

export function StrengthsPart({ form, onChange }: PartProps) {
  const set = (change: Partial<LetterForm['strengths']>) =>
    onChange({ ...form, strengths: { ...form.strengths, ...change } });
  return (
    <>
      <TextPart
        name="一、自身优势"
        label="优势说明"
        hint="写清为什么由贵单位来做：人员与资质、同类服务的经验、在当地的基础、可带来的资源。"
        value={form.strengths.text}
        onChange={(text) => set({ text })}
      />
      <RowTable
        kind={PAST_WORK}
        hint="近几年做过的相近项目，没有可不填。"
        rows={form.strengths.pastWork}
        onChange={(pastWork) => set({ pastWork })}
      />
    </>
  );
}

export function ApproachPart({ form, onChange }: PartProps) {
  const set = (change: Partial<LetterForm['approach']>) =>
    onChange({ ...form, approach: { ...form.approach, ...change } });
  return (
    <>
      <TextPart
        name="二、工作思路"
        label="思路说明"
        hint="对照榜单的任务逐项写：怎么做、谁来做、做到什么程度。"
        value={form.approach.text}
        onChange={(text) => set({ text })}
      />
      <RowTable
        kind={SCHEDULE}
        required
        hint="按先后列出各阶段，起止日期应在榜单的实施期间内。"
        rows={form.approach.schedule}
        onChange={(schedule) => set({ schedule })}
      />
      <TextPart
        name="风险预案"
        hint="可能遇到什么困难（如人员变动、天气、安全事故），怎样应对。"
        rows={4}
        value={form.approach.risks}
        onChange={(risks) => set({ risks })}
      />
    </>
  );
}

export function OutcomePart({ form, listing, onChange }: PartProps) {
  const set = (change: Partial<LetterForm['outcome']>) =>
    onChange({ ...form, outcome: { ...form.outcome, ...change } });
  const { indicators } = form.outcome;
  const absent = listing.targets.filter(
    (target) => !indicators.some(({ name }) => name.trim() === target.name),
  );
  return (
    <>
      <TextPart
        name="三、预期效果"
        label="效果说明"
        hint="项目完成后服务对象会有什么变化，怎样看得出来。"
        value={form.outcome.text}
        onChange={(text) => set({ text })}
      />
      <RowTable
        kind={INDICATORS}
        required
        hint="承诺做到的数量；“人”与“人次”是两种单位，请与榜单一致。"
        rows={indicators}
        onChange={(rows) => set({ indicators: rows })}
        tools={
          absent.length > 0 && (
            <Button
              onClick={() =>
                set({ indicators: [...indicators.filter((row) => !isBlank(row)), ...absent] })
              }
            >
              带入榜单的 {absent.length} 项指标
            </Button>
          )
        }
      />
    </>
  );
}

export function BudgetPart({ form, listing, onChange }: PartProps) {
  const total = budgetTotal(form);
  const left = listing.ceilingFen - total;
  return (
    <>
      <RowTable
        kind={BUDGET}
        required={listing.ceilingFen > 0}
        hint="申请的公共资金，每行金额由单价乘以数量得出；自筹资金填在下面，不计入合计。"
        rows={form.budget}
        onChange={(budget) => onChange({ ...form, budget })}
        sum={{ label: '金额（元）', of: (row) => yuan(lineAmount(row)).replace(' 元', '') }}
        foot={
          <div className={left < 0 ? 'letter-total note note-bad' : 'letter-total note'}>
            <p>
              预算合计 <b className="number">{yuan(total)}</b>（{yuanInWords(total)}）
            </p>
            <p>
              预算上限 <span className="number">{yuan(listing.ceilingFen)}</span>，
              {left < 0 ? `已超出 ${yuan(-left)}，请调减后再提交。` : `还可安排 ${yuan(left)}。`}
            </p>
          </div>
        }
      />
      <div className="letter-field letter-narrow">
        <label htmlFor="letter-own-funds">自筹资金</label>
        <p className="secondary small">本单位自己投入的部分，没有可不填。</p>
        <MoneyInput
          id="letter-own-funds"
          value={form.ownFundsFen || null}
          onChange={(ownFundsFen) => onChange({ ...form, ownFundsFen })}
          words
        />
      </div>
    </>
  );
}

export function TeamPart({ form, onChange }: PartProps) {
  return (
    <RowTable
      kind={TEAM}
      required
      hint="项目负责人和主要人员；姓名可不填，岗位和资质要写清。请勿填写身份证号和手机号。"
      rows={form.team}
      onChange={(team) => onChange({ ...form, team })}
    />
  );
}
