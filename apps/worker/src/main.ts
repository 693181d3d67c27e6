import { ConfigError, loadConfig } from '#platform';
import { startWorker } from './start-worker.js';

/** No such host, nobody there, no such account or database. */
const UNREACHABLE =
  /^(ECONNREFUSED|ENOENT|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|28P01|28000|3D000)$/;

try {
  const worker = await startWorker(loadConfig());
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    void worker.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
} catch (error) {
  process.stderr.write(`${sentenceFor(error as Error & { code?: string })}\n`);
  process.exit(1);
}

function sentenceFor(error: Error & { code?: string }): string {
  if (error instanceof ConfigError) return error.message;
  if (error.code === 'EADDRINUSE') return `端口被占用，请换一个 WORKER_PORT：${error.message}`;
  if (UNREACHABLE.test(error.code ?? '')) {
    return `数据库连接不上，请检查 DATABASE_URL：${error.message}`;
  }
  return `后台任务进程启动失败：${error.message}`;
}
