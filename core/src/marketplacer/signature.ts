import { createHmac, timingSafeEqual } from 'node:crypto';

/** The header that carries the signature. Header names are case-insensitive; Node gives them in lower case. */
export const SIGNATURE_HEADER = 'marketplacer-hmac-256';

type SignatureCheck =
  { valid: true } | { valid: false; reason: 'signature-missing' | 'signature-malformed' | 'signature-wrong' };

export interface SignatureVerifier {
  /** What the header alone decides, before a byte is read; undefined where the body has to be read. */
  refusal: SignatureCheck | undefined;
  update(chunk: Buffer): void;
  check(): SignatureCheck;
}

/**
 * Verifies `base64(HMAC-SHA256(key, raw body bytes))` while the body is being read, so that a body
 * that is too large to keep can still be told from a forged one.
 *
 * @param header the value of the signature header, as received
 * @param secrets every key that is accepted now; two while a key is being changed
 * @see docs/architecture.md#signature (source: Marketplacer's sample receiver, webhook-endpoint-dotnet)
 */
export function createSignatureVerifier(
  header: string | string[] | undefined,
  secrets: readonly string[],
): SignatureVerifier {
  const digests = secrets.map((secret) => createHmac('sha256', secret));
  const claimed = decodeDigest(header);
  const reason = header ? 'signature-malformed' : 'signature-missing';
  const refusal: SignatureCheck | undefined = claimed ? undefined : { valid: false, reason };
  return {
    refusal,
    update: (chunk) => digests.forEach((digest) => digest.update(chunk)),
    check: () => {
      if (!claimed) return { valid: false, reason };
      const matching = digests.filter((digest) => timingSafeEqual(digest.digest(), claimed));
      return matching.length > 0 ? { valid: true } : { valid: false, reason: 'signature-wrong' };
    },
  };
}

/** The 32 bytes that a header value stands for, if it is the canonical base64 of 32 bytes. */
function decodeDigest(header: string | string[] | undefined): Buffer | undefined {
  if (typeof header !== 'string') return undefined;
  const bytes = Buffer.from(header, 'base64');
  return bytes.length === 32 && bytes.toString('base64') === header ? bytes : undefined;
}
