import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { FastifyAdapter } from '@bull-board/fastify';
import { fastify } from 'fastify';
import { QUEUES } from '../job.js';
import type { Backend } from './backends.js';

/** Pages over the queues as they are, read only. */
export interface RawDesk {
  get(url: string): Promise<{ status: number; type: string; body: Buffer }>;
  close(): Promise<void>;
}

/**
 * The queue library's own desk over the queues, to look at and nothing else: what is done to jobs is
 * done on record, from the list of failed jobs. The queue of what is about bids is not shown.
 */
export async function bullBoard(backend: Backend, basePath: string): Promise<RawDesk> {
  const shown = QUEUES.filter((name) => name !== 'sealed');
  const queues = await Promise.all(shown.map((name) => backend.queue(name)));
  const desk = new FastifyAdapter();
  createBullBoard({
    queues: queues.map((queue) => new BullMQAdapter(queue, { readOnlyMode: true })),
    serverAdapter: desk,
    options: {
      uiConfig: {
        boardTitle: '队列原始视图',
        hideRedisDetails: true,
        locale: { lng: 'zh-CN' },
        miscLinks: [{ text: '返回运行状态', url: '/operations' }],
      },
    },
  });
  desk.setBasePath(basePath);
  // Never listens: the api asks it, after it has asked who wants to know.
  const inner = fastify();
  await inner.register(desk.registerPlugin() as never, { prefix: basePath });
  return {
    get: async (url) => {
      const { statusCode, headers, rawPayload } = await inner.inject({ method: 'GET', url });
      return { status: statusCode, type: String(headers['content-type']), body: rawPayload };
    },
    close: async () => {
      await inner.close();
      await Promise.allSettled(queues.map((queue) => queue.close()));
      await backend.close();
    },
  };
}
