/** One worker's word that it creates a thing. */
export interface Claim {
  token: string;
  /** Milliseconds since the epoch, by the clock of the worker. */
  until: number;
}

/** What a store of claims shows of one thing. */
export interface Standing<Thing> {
  /** The claim on it that was written last, alive or not, where it has not ended in a result. */
  claim?: Claim | undefined;
  /** Claims on other things, which hold this one back while they live. */
  others?: readonly Claim[];
  /** The thing, where it is known to exist. */
  remembered?: Thing | undefined;
}

/** Where the claims on one thing are kept: a resource with a version, such as an order or a custom object. */
interface ClaimStore<Seen> {
  /**
   * Whether the store can forget a thing that exists, because somebody else replaces what it holds. Then even a first
   * claim is followed by a look-up.
   */
  forgets: boolean;
  /** @returns undefined where the resource is gone */
  read(): Promise<Seen | undefined>;
  /**
   * Writes the claim if nobody has written to the resource since it was seen.
   *
   * @returns what the store shows in its answer, or undefined where somebody has
   */
  write(seen: Seen, claim: Claim): Promise<Seen | undefined>;
}

/** What `createOnce` asks of its caller. Every port throws where it gets no answer. */
export interface CreateOncePorts<Seen extends Standing<Thing>, Thing, Refusal> {
  claims: ClaimStore<Seen>;
  /** Finds the thing on the other side by its external id; undefined where it cannot be found, or not yet. */
  lookUp(): Promise<Thing | undefined>;
  /**
   * Makes the thing, with its external id in the same call, or says why not. Called once at most.
   *
   * @param held what the answer to the claim has shown: what is decided now is decided on this
   */
  create(held: Seen): Promise<{ kind: 'created'; thing: Thing } | { kind: 'refused'; refusal: Refusal }>;
  /**
   * Notes the thing in place of the claim.
   *
   * @returns false where others wrote first, time after time
   */
  remember(thing: Thing, held: Seen): Promise<boolean>;
}
