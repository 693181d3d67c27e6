import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Navigate, useNavigate } from 'react-router';
import { api, data, type Schemas } from '../api/client';
import { queryClient } from '../api/query-client';
import { Loaded } from '../ui/loaded';
import { usePageTitle } from '../ui/page-title';
import { FactorInUse, type FactorTask } from './factor-in-use';
import { NewSecret } from './new-secret';
import { ProofForm } from './proof-form';
import { RecoveryCodes } from './recovery-codes';
import { firstDuty, useSession } from './session';
import './session.css';

type State = Schemas['SecondFactorView'];
type Step =
  | { at: 'start' }
  | { at: 'proof'; task: FactorTask }
  | { at: 'secret'; secret: Schemas['NewSecretView'] }
  | { at: 'codes'; codes: string[] };

/** 双重验证：设置、更换、恢复码、停用；规定必须使用的账号登录后须先到这里。 */
export function SecondFactorPage() {
  usePageTitle('双重验证');
  const session = useSession();
  const query = useQuery({
    queryKey: ['second-factor'],
    queryFn: () => data(api.GET('/api/v1/me/second-factor')),
    enabled: Boolean(session),
  });
  if (session === null) return <Navigate to="/sign-in?then=%2Fsecond-factor" replace />;
  return (
    <section className="session-card session-card-wide">
      <h1>双重验证</h1>
      <Loaded query={query}>
        {(state) => <Steps state={state} first={Boolean(session && firstDuty(session))} />}
      </Loaded>
    </section>
  );
}

/** @param first whether nothing else is open until it is set up */
function Steps({ state, first }: { state: State; first: boolean }) {
  const navigate = useNavigate();
  const [step, setStep] = useState<Step>({ at: 'start' });
  const start = () => setStep({ at: 'start' });
  const leave = async () => {
    await queryClient.invalidateQueries();
    await navigate(first ? '/todo' : '/me');
  };
  if (step.at === 'codes') return <RecoveryCodes codes={step.codes} onDone={() => void leave()} />;
  if (step.at === 'secret') {
    return (
      <NewSecret
        secret={step.secret}
        onConfirmed={(codes) => setStep({ at: 'codes', codes })}
        onBack={start}
      />
    );
  }
  if (step.at === 'start' && state.active) {
    return <FactorInUse state={state} onChoose={(task) => setStep({ at: 'proof', task })} />;
  }
  const task = step.at === 'proof' ? step.task : 'set-up';
  return (
    <>
      {task === 'set-up' && <WhyAndHow required={state.required} first={first} />}
      <ProofForm
        key={task}
        task={task}
        withCode={state.active}
        onSecret={(secret) => setStep({ at: 'secret', secret })}
        onCodes={(codes) => setStep({ at: 'codes', codes })}
        onRemoved={() => void leave()}
        onBack={step.at === 'proof' ? start : undefined}
      />
    </>
  );
}

function WhyAndHow({ required, first }: { required: boolean; first: boolean }) {
  return (
    <>
      <p>
        设置之后，登录时除了密码，还要输入手机上验证器应用显示的 6
        位数字；密码即使被人知道，别人也登录不了。
        {required && '您的身份按规定必须使用。'}
        {first && '设置好之后就可以办理其他事项。'}
      </p>
      <ol className="steps-text">
        <li>
          在手机上装一个验证器应用，如“Microsoft Authenticator”“FreeOTP”，或用本单位指定的应用。
        </li>
        <li>在这里输入密码，取得二维码，用应用扫一扫。</li>
        <li>输入应用显示的 6 位数字，并保存好十个恢复码。</li>
      </ol>
    </>
  );
}
