import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ConfigError, Database, type Config } from '#platform';

/** Outside of demonstration and test mode the one clock must be the true one. */
export async function refuseShiftedClock(
  app: NestFastifyApplication,
  config: Config,
): Promise<void> {
  if (config.demoMode || config.nodeEnv === 'test') return;
  const row = await app
    .get(Database)
    .one<{ shifted: boolean }>(`SELECT shift <> interval '0' AS shifted FROM demonstration_clock`);
  if (row?.shifted) {
    throw new ConfigError(
      'DEMO_MODE',
      '数据库的演示时钟有偏移，而 DEMO_MODE 未开启；请先还原时钟或换用正式库。',
    );
  }
}
