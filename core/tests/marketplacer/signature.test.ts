import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { createSignatureVerifier } from '../../src/marketplacer/signature.ts';

/** The bytes of a webhook as Marketplacer sent it. */
const body = readFileSync(join(__dirname, '../../../sandbox/samples/advert-create.webhook.json'));
const [secret, previous] = ['hmac-key-of-today', 'hmac-key-of-yesterday'] as const;

const sign = (bytes: Buffer, key: string = secret) =>
  createHmac('sha256', key).update(bytes).digest('base64');

function check(header: string | string[] | undefined, bytes = body, secrets: readonly string[] = [secret]) {
  const verifier = createSignatureVerifier(header, secrets);
  verifier.update(bytes);
  return verifier.check();
}

const valid = { valid: true };
const because = (reason: string) => ({ valid: false, reason });

describe('signatures', () => {
  it('D-33: the bytes that were signed are accepted', () => {
    expect(check(sign(body))).toEqual(valid);
  });

  it('D-33: how the bytes arrive in pieces does not matter', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(body.length), { maxLength: 6 }), (cuts) => {
        const edges = [0, ...cuts.sort((a, b) => a - b), body.length];
        const verifier = createSignatureVerifier(sign(body), [secret]);
        edges.slice(1).forEach((end, index) => verifier.update(body.subarray(edges[index], end)));
        expect(verifier.check()).toEqual(valid);
      }),
    );
  });

  it('D-33: while a key is being changed both keys are accepted', () => {
    expect(check(sign(body, secret), body, [secret, previous])).toEqual(valid);
    expect(check(sign(body, previous), body, [secret, previous])).toEqual(valid);
    expect(check(sign(body, previous))).toEqual(because('signature-wrong'));
  });

  it('D-33: another key is refused', () => {
    expect(check(sign(body, 'guessed'), body, [secret, previous])).toEqual(because('signature-wrong'));
  });

  it('D-33: without any key nothing is accepted', () => {
    expect(check(sign(body), body, [])).toEqual(because('signature-wrong'));
  });

  it('D-33, E-19: a body that was parsed and written again is refused', () => {
    const rewritten = Buffer.from(JSON.stringify(JSON.parse(body.toString('utf8'))));
    expect(check(sign(body), rewritten)).toEqual(because('signature-wrong'));
  });

  it('D-33: a body that was cut, lengthened or changed by one bit is refused', () => {
    expect(check(sign(body), body.subarray(0, -1))).toEqual(because('signature-wrong'));
    expect(check(sign(body), Buffer.concat([body, Buffer.from('\n')]))).toEqual(because('signature-wrong'));
    fc.assert(
      fc.property(fc.nat(body.length - 1), fc.nat(7), (index, bit) => {
        const changed = Buffer.from(body);
        changed[index] = changed[index]! ^ (1 << bit);
        expect(check(sign(body), changed)).toEqual(because('signature-wrong'));
      }),
    );
  });

  it.each([undefined, ''])('D-33: the header %j is a missing signature', (header) => {
    expect(check(header)).toEqual(because('signature-missing'));
  });

  const good = sign(body);
  it.each([
    ['sent twice', [good, good]],
    ['cut', good.slice(0, -4)],
    ['without padding', good.replace(/=+$/, '')],
    ['in hexadecimal', Buffer.from(good, 'base64').toString('hex')],
    ['in base64url without padding', Buffer.from(good, 'base64').toString('base64url')],
    ['with a name in front', `sha256=${good}`],
    ['with a space behind', `${good} `],
    ['with a line break inside', `${good.slice(0, 10)}\n${good.slice(10)}`],
    ['of another length', Buffer.alloc(20).toString('base64')],
    ['of other characters', '!'.repeat(44)],
  ])('D-33: a signature %s is malformed', (_how, header) => {
    expect(check(header)).toEqual(because('signature-malformed'));
  });

  it('D-33: base64url is not taken for base64 where the two differ', () => {
    const differing = Array.from({ length: 200 }, (_none, index) => Buffer.from(`body ${index}`)).filter(
      (bytes) => /[+/]/.test(sign(bytes)),
    );
    expect(differing.length).toBeGreaterThan(0);
    for (const bytes of differing) {
      const header = sign(bytes).replaceAll('+', '-').replaceAll('/', '_');
      expect(check(header, bytes)).toEqual(because('signature-malformed'));
    }
  });

  it('D-33, E-25: no header that is not the signature is accepted, and none causes an error', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.base64String({ minLength: 44, maxLength: 44 })), (header) => {
        fc.pre(header !== good);
        expect(check(header).valid).toBe(false);
      }),
    );
  });
});
