import { createServer, type Socket } from 'node:net';
import { createCommercetools } from '../../src/commercetools/index.ts';

/** Answers every request with these bytes and ends the connection; the token request is answered as usual. */
async function aServerAnswering(bytes: string) {
  const token = JSON.stringify({ access_token: 't', expires_in: 172_800 });
  const server = createServer((socket: Socket) => {
    socket.on('error', () => {});
    socket.once('data', (request) => {
      const isToken = request.toString().startsWith('POST /oauth');
      socket.end(
        isToken
          ? `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: ${token.length}\r\nConnection: close\r\n\r\n${token}`
          : bytes,
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
  return { url, close: () => new Promise((resolve) => server.close(resolve)) };
}

const head = (status: string, rest: string) => `HTTP/1.1 ${status}\r\nConnection: close\r\n${rest}`;

/* sdk-client-v2 4.0.1 ends the process on each of these: it does not handle them when it reads a refusal. */
it.each([
  ['400 that breaks off', head('400 Bad Request', 'Content-Length: 500\r\n\r\n{"a')],
  ['403 that breaks off', head('403 Forbidden', 'Content-Length: 500\r\n\r\n{"a')],
  ['400 of null', head('400 Bad Request', 'Content-Length: 4\r\n\r\nnull')],
  ['400 in broken chunks', head('400 Bad Request', 'Transfer-Encoding: chunked\r\n\r\nZZZ')],
  [
    '400 that is not the gzip it says',
    head('400 Bad Request', 'Content-Encoding: gzip\r\nContent-Length: 7\r\n\r\ngarbage'),
  ],
])('a %s is an error of this one request, and the process lives', async (_name, bytes) => {
  const server = await aServerAnswering(bytes);
  const { orders } = createCommercetools({
    projectKey: 'p',
    clientId: 'c',
    clientSecret: 's',
    scopes: [],
    apiUrl: server.url,
    authUrl: server.url,
  });
  await expect(orders.byId('abc')).rejects.toThrow(/commercetools/);
  await server.close();
});
