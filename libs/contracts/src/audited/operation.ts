import type { AuditedTables } from './table.js';

export const OPERATION_TABLES = {
  channel: {
    name: '群通道',
    plain: {
      kind: '种类',
      name: '名称',
      origin: '去向',
      topics: '通知事项',
      enabled: '启用',
      written: '最近发送时间',
      pausedUntil: '暂停至',
    },
    closed: { sealedTarget: '地址和密钥' },
  },
} satisfies AuditedTables;
