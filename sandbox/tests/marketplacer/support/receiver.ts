import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Json, type TestInstance, mutate } from './instance.ts';

export interface Delivery {
  headers: IncomingHttpHeaders;
  raw: string;
  body: Json;
}

/** A webhook receiver that answers as it is told, and with 200 otherwise. */
export class Receiver {
  readonly deliveries: Delivery[] = [];
  answers: (number | 'hang-up')[] = [];
  #server: Server | undefined;
  delayMs = 0;
  concurrent = 0;
  mostConcurrent = 0;

  async open(): Promise<string> {
    this.#server = createServer(async (request, response) => {
      this.mostConcurrent = Math.max(this.mostConcurrent, (this.concurrent += 1));
      let raw = '';
      for await (const chunk of request) raw += chunk;
      this.deliveries.push({ headers: request.headers, raw, body: JSON.parse(raw) });
      const answer = this.answers.shift() ?? 200;
      await new Promise((resolve) => setTimeout(resolve, this.delayMs));
      this.concurrent -= 1;
      if (answer === 'hang-up') return void request.socket.destroy();
      response.writeHead(answer, answer >= 300 && answer < 400 ? { location: '/elsewhere' } : {}).end();
    });
    await new Promise<void>((resolve) => this.#server?.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/hook`;
  }

  close(): void {
    this.#server?.closeAllConnections();
    this.#server?.close();
  }
}

const receivers: Receiver[] = [];
afterEach(() => receivers.splice(0).forEach((receiver) => receiver.close()));

export async function aWebhook(
  instance: TestInstance,
  type: string,
  attributes: object = {},
): Promise<{ receiver: Receiver; webhook: Json }> {
  const receiver = new Receiver();
  receivers.push(receiver);
  const url = await receiver.open();
  const input = { attributes: { url, type, ...attributes } };
  const payload = await mutate(
    instance,
    'webhookCreate',
    'WebhookCreateMutationInput',
    input,
    'webhook { id enabled maxRetries }',
  );
  expect(payload).toMatchObject({ status: 200, errors: null });
  return { receiver, webhook: payload.webhook };
}

export function eventNames(receiver: Receiver): string[] {
  return receiver.deliveries.map(({ body }) => body.event_name);
}
