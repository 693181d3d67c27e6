import { TOPICS, type NewsTopic } from '#contracts';
import { OnEvent, type DeliveredEvent, type EventHandler, type Tx } from '#platform';
import { newsFacts } from '../application/queries/news-facts.query.js';
import { postNews } from '../application/post-news.js';
import { wordNews } from '../domain/news.js';

/** Tells the groups' channels what became public. */
@OnEvent(TOPICS, 'post-news')
export class PostNews implements EventHandler<NewsTopic> {
  async handle(tx: Tx, event: DeliveredEvent<NewsTopic>): Promise<void> {
    const { listingId } = event.payload;
    const facts = await newsFacts(tx, listingId);
    // A draft may be discarded too, and that is nobody's news.
    if (!facts) return;
    const news = wordNews(event.name, facts);
    const { id: eventId, name: topic, occurredAt } = event;
    await postNews(tx, { ...news, eventId, topic, listingId, occurredAt });
  }
}
