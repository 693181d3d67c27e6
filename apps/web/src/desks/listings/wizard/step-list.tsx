import { Select } from 'antd';
import { Link, useNavigate } from 'react-router';
import { usePhone } from '../../../ui/media';
import type { Gap } from '../listing-data';
import { gapsOf, STEPS, STEP_KEYS, type Step } from './steps';

const left = (gaps: readonly Gap[], step: Step): string => {
  if (step === 'check' || step === 'files') return '';
  const count = gapsOf(gaps, step).length;
  return count === 0 ? '已填好' : `还差 ${count} 处`;
};

/** The steps with what each still lacks; any can be opened at any time. */
export function StepList({ step, gaps }: { step: Step; gaps: readonly Gap[] }) {
  const phone = usePhone();
  const navigate = useNavigate();
  if (phone) {
    return (
      <Select
        aria-label="填写步骤"
        value={step}
        style={{ width: '100%' }}
        onChange={(next: Step) => void navigate(`?step=${next}`)}
        options={STEP_KEYS.map((key, index) => ({
          value: key,
          label: [`${index + 1}／${STEP_KEYS.length}　${STEPS[key]}`, left(gaps, key)]
            .filter(Boolean)
            .join('　'),
        }))}
      />
    );
  }
  return (
    <nav aria-label="填写步骤" className="panel step-list">
      <ol>
        {STEP_KEYS.map((key) => (
          <li key={key}>
            <Link to={`?step=${key}`} aria-current={key === step ? 'step' : undefined}>
              {STEPS[key]}
              <span className={`small ${gapsOf(gaps, key).length ? 'step-left' : 'secondary'}`}>
                {left(gaps, key)}
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
