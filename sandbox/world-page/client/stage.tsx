import { useEffect, useState } from 'preact/hooks';
import type { TroubleState } from '../view.ts';
import { useDoing, type Told } from './doing.ts';

const ACTS = [
  { act: 'publish', who: 'A seller', label: 'Publish an advert' },
  { act: 'buy-from-two', who: 'A shopper', label: 'Buy from two sellers' },
  { act: 'compare', who: 'The operator', label: 'Compare both sides' },
];

interface StageProps {
  troubles: TroubleState[];
  change: (name: string, on: boolean) => Promise<void>;
  told: Told | undefined;
}

/** What people can do in general, and what can go wrong. */
export function Stage({ troubles, change, told }: StageProps) {
  const doIt = useDoing();
  return (
    <section class="stage" aria-label="What happens">
      <div class="acts">
        {ACTS.map(({ act, who, label }) => (
          <button key={act} type="button" class={`act ${act}`} onClick={() => doIt(act)}>
            <small>{who}</small>
            {label}
          </button>
        ))}
      </div>
      <fieldset>
        <legend>Trouble</legend>
        {troubles.map(({ name, label, explanation, on }) => (
          <button
            key={name}
            type="button"
            role="switch"
            class="trouble"
            aria-checked={on}
            title={explanation}
            onClick={() => change(name, !on)}
          >
            {label}
          </button>
        ))}
      </fieldset>
      <Notice told={told} />
    </section>
  );
}

const SHOWN_MS = 6_000;

function Notice({ told }: { told: Told | undefined }) {
  const [gone, setGone] = useState(0);
  useEffect(() => {
    if (!told) return undefined;
    const timer = setTimeout(() => setGone(told.at), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [told]);
  const isShown = told !== undefined && told.at !== gone;
  return (
    <p class={`notice ${isShown ? told.kind : 'none'}`} role="log" aria-label="What came of it">
      {isShown ? told.text : ''}
    </p>
  );
}
