import type { ComponentChildren } from 'preact';
import type { Agreement, Offer } from '../view.ts';
import { useDoing } from './doing.ts';

const WORDS: Record<Agreement, string> = {
  'in-step': 'in step',
  apart: 'apart',
  'one-sided': 'only here',
};

interface PairProps {
  name: string;
  agreement: Agreement;
  marketplacer: ComponentChildren;
  commercetools: ComponentChildren;
}

/** The same thing in both systems. */
export function Pair({ name, agreement, marketplacer, commercetools }: PairProps) {
  return (
    <li class={`pair ${agreement}`} aria-label={name}>
      <div class="side marketplacer">{marketplacer ?? <Nothing />}</div>
      <span class="seam" role="img" aria-label={WORDS[agreement]} title={WORDS[agreement]} />
      <div class="side commercetools">{commercetools ?? <Nothing />}</div>
    </li>
  );
}

const Nothing = () => <p class="nothing">not here</p>;

export function Sides() {
  return (
    <div class="sides" aria-hidden="true">
      <span>Marketplacer</span>
      <span>commercetools</span>
    </div>
  );
}

/** What a person can do with it. `about` tells the buttons of one page apart. */
export function Acts({ offers, about }: { offers: Offer[]; about: string }) {
  const doIt = useDoing();
  if (offers.length === 0) return null;
  return (
    <p class="offers">
      {offers.map(({ act, id, label }) => (
        <button key={act} type="button" aria-label={`${label}: ${about}`} onClick={() => doIt(act, id)}>
          {label}
        </button>
      ))}
    </p>
  );
}

/** Lights up when what it shows has changed. */
export function Fresh({ of, children }: { of: unknown; children: ComponentChildren }) {
  return (
    <div key={JSON.stringify(of)} class="fresh">
      {children}
    </div>
  );
}
