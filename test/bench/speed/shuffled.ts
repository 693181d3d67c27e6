/** In an order that is another each time. */
export function shuffled<T>(items: Iterable<T>): T[] {
  return [...items]
    .map((item) => ({ item, place: Math.random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}
