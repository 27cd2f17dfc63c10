import { createHash } from 'node:crypto';
import type { RequestListener } from 'node:http';
import {
  ensureExportChannel,
  ensureProductType,
  ensureRunState,
  ensureTypes,
  ensureWebhooks,
} from '../../core/src/deployment/index.ts';
import { createApp as createService } from '../../product-webhook-service/src/app.ts';
import { createApp as createJob } from '../../reconcile-job/src/app.ts';
import { createWorld, sandboxAddresses, type World } from '../../sandbox/client/index.ts';
import { serve, type Served } from '../../sandbox/testing/serve.ts';
import { connectorFor, deploySteps } from '../support/connector.ts';

const INSTANCES = 3;

/** Two shops of one marketplace. */
export interface TwoShops {
  /** Gets the webhooks. */
  told: Shop;
  /** Knows only what its job reads. */
  loaded: Shop;
  /** The numbers of the events that got lost on their way to the first shop. */
  lost: ReadonlySet<number>;
  /** Loses this share of the webhooks from now on, 0 to 1. */
  lose: (share: number) => void;
}

interface Shop {
  world: World;
  /** Ticks the job, which must come to its end without leaving anything to be tried again. */
  reconcile: (mode: 'full' | 'incremental') => Promise<void>;
}

export interface TwoShopsOptions {
  currency: string;
  digits: number;
  seed: number;
}

const running: Served[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((served) => served.close()));
});

async function serveUntilEnd(...instances: RequestListener[]): Promise<Served> {
  const served = await serve(...instances);
  running.push(served);
  return served;
}

/** Both shops as the post-deploy scripts leave them, before the marketplace has anything in it. */
export async function twoShops({ currency, digits, seed }: TwoShopsOptions): Promise<TwoShops> {
  const world = await createWorld(sandboxAddresses(), {
    currency,
    // One decimal more than the currency has, so that a price can be too precise.
    instance: { currencyDigits: digits + 1, resignImages: true, limits: UNLIMITED },
  });
  const { MARKETPLACER_API_URL, MARKETPLACER_API_KEY } = world.environment('job');
  const second = await createWorld(sandboxAddresses(), {
    currency,
    configuration: {
      MARKETPLACER_API_URL: MARKETPLACER_API_URL!,
      MARKETPLACER_API_KEY: MARKETPLACER_API_KEY!,
    },
  });

  const lost = new Set<number>();
  let lostShare = 0;
  const isLost = (sequence: number) => {
    if (shareOf(`${seed}/${sequence}`) < lostShare) lost.add(sequence);
    return lost.has(sequence);
  };
  const instances = Array.from({ length: INSTANCES }, () =>
    losing(createService(connectorFor('service', world)), isLost),
  );
  const service = await serveUntilEnd(...instances);
  await deploy(world, service.url);
  await deploy(second);
  return {
    told: await serveJob(world),
    loaded: await serveJob(second),
    lost,
    lose: (share) => {
      lostShare = share;
    },
  };
}

const UNLIMITED = { ip: 1_000_000, key: 1_000_000, instance: 1_000_000 };

async function deploy(world: World, serviceUrl?: string): Promise<void> {
  const steps = [ensureProductType, ensureTypes, ensureExportChannel, ensureRunState];
  if (serviceUrl) steps.push(ensureWebhooks);
  await deploySteps(connectorFor('job', world), steps, { CONNECT_SERVICE_URL: serviceUrl ?? '' });
}

async function serveJob(world: World): Promise<Shop> {
  const served = await serveUntilEnd(createJob(connectorFor('job', world)));
  return {
    world,
    reconcile: async (mode) => {
      const response = await fetch(`${served.url}/reconcile?mode=${mode}`, { method: 'POST' });
      expect(await response.json()).toMatchObject({
        outcome: 'ended',
        complete: true,
        adverts: { retry: 0 },
        sellers: { retry: 0 },
        removals: { retry: 0 },
      });
    },
  };
}

/** A gateway that now and then takes a webhook, says so, and forgets it, whichever copy of it comes. */
function losing(application: RequestListener, isLost: (sequence: number) => boolean): RequestListener {
  return (request, response) => {
    const sequence = request.headers['marketplacer-sequence'];
    if (sequence === undefined || !isLost(Number(sequence))) return application(request, response);
    request.resume().once('end', () => response.writeHead(200).end());
  };
}

/** A number from 0 to 1 that is the same for the same text. */
const shareOf = (text: string): number => createHash('sha256').update(text).digest().readUInt32BE() / 2 ** 32;
