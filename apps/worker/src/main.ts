import { ConfigError, loadConfig } from '#platform';
import { startWorker } from './start-worker.js';

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
  // Started by the launcher: when it is gone, so are we.
  if (process.env.JIEBANG_CHILD) process.on('disconnect', stop);
  process.send?.({ ready: true });
} catch (error) {
  const { message, code } = error as Error & { code?: string };
  const sentence =
    error instanceof ConfigError
      ? message
      : code === 'EADDRINUSE'
        ? `端口被占用，请换一个 WORKER_PORT：${message}`
        : `后台任务进程启动失败：${message}`;
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
