import { useMutation, useQuery } from '@tanstack/react-query';
import { api, data } from '../api/client';
import { ProblemNote } from '../ui/problem-note';
import { ownPath, signOn } from './sign-on';

/** Below the password form: the organisation's own sign-in, where one is set up. */
export function SignOnButton({ then }: { then: string | null }) {
  const { data: sso } = useQuery({
    queryKey: ['sso'],
    queryFn: () => data(api.GET('/api/v1/sso')),
  });
  const going = useMutation({ mutationFn: () => signOn(ownPath(then)) });
  if (!sso || sso.state === 'off') return null;
  return (
    <div className="sign-on">
      <button
        type="button"
        className="btn"
        disabled={sso.state === 'unavailable' || going.isPending || going.isSuccess}
        onClick={() => going.mutate()}
      >
        用{sso.name}登录
      </button>
      {sso.state === 'unavailable' && (
        <p className="secondary small" role="status">
          {sso.name}暂时连不上，请用账号和密码登录，或稍后刷新再试。
        </p>
      )}
      {going.error && <ProblemNote error={going.error} />}
    </div>
  );
}
