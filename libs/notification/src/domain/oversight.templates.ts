import { to } from './template.js';

const READINGS = '/readings';

/** 紧急调阅. */
export const OVERSIGHT_TEMPLATES = {
  'reading.to_confirm': to(
    READINGS,
    '紧急调阅待确认',
    '纪检监督员申请紧急调阅：{subject}。请核对理由，24 小时内决定是否同意。',
  ),
  'reading.confirmed': to(
    READINGS,
    '紧急调阅已获同意',
    '您申请的紧急调阅（{subject}）已获同意，30 分钟内可以调阅。',
  ),
  'reading.refused': to(READINGS, '紧急调阅未获同意', '您申请的紧急调阅（{subject}）未获同意。'),
  'reading.used': to(
    '/readings/mine',
    '与您有关的内容被紧急调阅',
    '纪检监督员经第二人同意，紧急调阅了与您或贵单位有关的内容：{subject}。何人、何时、为何调阅，见调阅记录。',
  ),
};
