import { ConfigError, loadConfig } from '#platform';
import { createApp } from './create-app.js';
import { metricsFor, operate } from './operate.js';
import { ROOMS } from './rooms.js';
import { refuseShiftedClock } from './refuse-shifted-clock.js';

try {
  const config = loadConfig();
  const metrics = metricsFor(config);
  const app = await createApp(config, ROOMS, metrics?.note);
  await refuseShiftedClock(app, config);
  await operate(app, config, metrics);
  await app.listen({ port: config.port, host: config.host });
} catch (error) {
  const { message, code } = error as Error & { code?: string };
  const sentence =
    error instanceof ConfigError
      ? message
      : code === 'EADDRINUSE'
        ? `端口被占用，请换一个 PORT：${message}`
        : `API 启动失败：${message}`;
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
