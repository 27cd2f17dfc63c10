import { firstFailing, type Search } from './check-seeds.ts';

/** A process of its own: it answers each search with what it found. `search-seeds.ts` is the other end. */
process.on('message', (search: Search) => {
  firstFailing(search).then(
    (found) => process.send?.({ found }),
    (error: Error) => process.send?.({ error: error.stack }),
  );
});

/** Nobody waits for the answer any more. */
process.on('disconnect', () => process.exit());
