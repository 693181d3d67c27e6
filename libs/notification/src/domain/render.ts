import { TEMPLATES, type Facts, type MessageKind, type Template } from './templates.js';

/** What an account reads. */
export interface RenderedMessage {
  title: string;
  body: string;
  link: string;
}

/**
 * Words a message.
 *
 * @throws Error naming a fact that the template asks for and nobody gave
 */
export function render(kind: MessageKind, facts: Facts): RenderedMessage {
  const { title, body, link }: Template = TEMPLATES[kind];
  const fill = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = facts[name];
      if (value === undefined) throw new Error(`message ${kind} lacks ${name}`);
      return String(value);
    });
  return { title: fill(title), body: fill(body), link: fill(link) };
}

export interface Letter {
  subject: string;
  text: string;
}

const SITE = '揭榜台';
const ENDING = '本邮件由系统发出，请勿回复。不再接收邮件，可在“消息—偏好”中关闭。';

/**
 * The e-mail of a message. What is sealed stays so on its way through mail servers: such a letter only
 * says that there is a message.
 *
 * @param site address of the site, without a slash at its end
 */
export function letterOf(kind: string, message: RenderedMessage, site: string): Letter {
  const template: Template | undefined = TEMPLATES[kind as MessageKind];
  if (!template || template.sealed) {
    const text = `您在${SITE}有一条新消息，请登录后查看。\n\n${site}/messages\n\n${ENDING}\n`;
    return { subject: `【${SITE}】您有一条新消息`, text };
  }
  const { title, body, link } = message;
  return {
    subject: `【${SITE}】${title}`,
    text: `${body}\n\n${site}${link}\n\n${ENDING}\n`,
  };
}
