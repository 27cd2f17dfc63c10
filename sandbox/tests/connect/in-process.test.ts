import { createConnect } from '../../connect/machine.ts';
import { DEFAULT_RETRY_POLICY, type RetryPolicy } from '../../connect/retry-policy.ts';
import { virtualSurroundings } from '../../testing/virtual-surroundings.ts';

const ADDRESS = { projectId: 'project', topic: 'events' };
const DESTINATION = { type: 'GoogleCloudPubSub', ...ADDRESS };
const MESSAGE = { notificationType: 'Message', type: 'OrderCreated' };
const SECOND = 1_000;

/** A topic whose pushes are answered by `answer`, in time that passes when it is told to. */
function aTopic(answer: (push: number) => number | null | Promise<null>, retryPolicy?: RetryPolicy) {
  const { pass, ...surroundings } = virtualSurroundings();
  const beginning = surroundings.clock.now();
  const pushed: { at: number; url: string; body: string }[] = [];
  const ticked: number[] = [];
  const connect = createConnect(surroundings, {
    timeFactor: 1,
    post: async (url, _headers, body) => {
      pushed.push({ at: surroundings.clock.now() - beginning, url, body });
      return answer(pushed.length);
    },
    tick: async () => {
      ticked.push(surroundings.clock.now() - beginning);
      return { status: 200, body: {} };
    },
  });
  connect.broker.register(ADDRESS, {
    pushUrls: ['http://first/', 'http://second/'],
    retryPolicy: retryPolicy ?? DEFAULT_RETRY_POLICY,
    ackDeadlineMs: 10 * SECOND,
    wrapper: 'pubsub',
  });
  /** Step by step, so that every answer is heard before time goes on. */
  const passInSteps = async (milliseconds: number, steps: number) => {
    await new Promise(setImmediate);
    for (let step = 0; step < steps; step += 1) {
      pass(milliseconds / steps);
      await new Promise(setImmediate);
    }
  };
  const stateOf = () => connect.broker.find(ADDRESS)?.deliveries()[0]?.state;
  return { connect, pushed, ticked, passInSteps, stateOf };
}

describe('a Connect in the same process', () => {
  it('waits 10, 20, 40 seconds after a refusal, at the next instance each time', async () => {
    const { connect, pushed, passInSteps, stateOf } = aTopic((push) => (push < 4 ? 503 : 204));
    expect(connect.broker.deliver(DESTINATION, MESSAGE)).toBe(true);
    await passInSteps(80 * SECOND, 80);
    expect(pushed.map(({ at, url }) => [at / SECOND, url])).toEqual([
      [0, 'http://first/'],
      [10, 'http://second/'],
      [30, 'http://first/'],
      [70, 'http://second/'],
    ]);
    expect(new Set(pushed.map(({ body }) => body)).size).toBe(1);
    expect(stateOf()).toBe('acked');
  });

  it('pushes again what is not answered within the ack deadline', async () => {
    const never = new Promise<null>(() => {});
    const { connect, pushed, passInSteps, stateOf } = aTopic((push) => (push === 1 ? never : 204));
    connect.broker.deliver(DESTINATION, MESSAGE);
    await passInSteps(19 * SECOND, 19);
    expect([pushed.length, stateOf()]).toEqual([1, 'pending']);
    await passInSteps(SECOND, 1);
    expect([pushed.length, stateOf()]).toEqual([2, 'acked']);
  });

  it('drops after seven days what nobody takes', async () => {
    const { connect, passInSteps, stateOf } = aTopic(() => null, {
      strategy: 'exponential-backoff',
      minBackoffSeconds: 600,
      maxBackoffSeconds: 600,
    });
    connect.broker.deliver(DESTINATION, MESSAGE);
    const day = 24 * 60 * 60 * SECOND;
    await passInSteps(7 * day, 7 * 144);
    expect(stateOf()).toBe('pending');
    await passInSteps(day / 144, 1);
    expect(stateOf()).toBe('dropped');
  });

  it('knows no destination but its topics', () => {
    const { connect } = aTopic(() => 204);
    expect(connect.broker.deliver({ ...DESTINATION, topic: 'other' }, MESSAGE)).toBe(false);
    expect(connect.broker.deliver({ type: 'SQS' }, MESSAGE)).toBe(false);
  });

  it('ticks a job by the clock until it is removed', async () => {
    const { connect, ticked, passInSteps } = aTopic(() => 204);
    connect.scheduler.schedule('reconcile', 'http://job/', 60 * SECOND);
    await passInSteps(150 * SECOND, 1);
    connect.scheduler.remove('reconcile');
    await passInSteps(150 * SECOND, 1);
    expect(ticked).toEqual([60 * SECOND, 120 * SECOND]);
  });
});
