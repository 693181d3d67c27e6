import { useRouteError } from 'react-router';

/** A page that broke, or whose files were replaced by a newer version while it was open. */
export function RouteProblem() {
  const error = useRouteError();
  const outdated = error instanceof TypeError && /import|module/i.test(error.message);
  return (
    <main className="empty" role="alert">
      <h1>{outdated ? '系统刚刚更新' : '页面出了差错'}</h1>
      <p>
        {outdated ? '请刷新页面，已填写的内容不会丢失。' : '请刷新后再试；已填写的内容保存在本机。'}
      </p>
      <button type="button" className="btn btn-primary" onClick={() => window.location.reload()}>
        刷新
      </button>
    </main>
  );
}
