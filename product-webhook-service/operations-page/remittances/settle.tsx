import { useState } from 'preact/hooks';
import type { Done, Remitted } from '../answers.ts';
import type { Api } from '../api.ts';
import { amountOf, sentenceOf } from '../format.ts';
import { Confirm } from '../parts/dialog.tsx';
import { Button, TroubleNotice } from '../parts/elements.tsx';
import { useDoing } from '../session.ts';
import { payeeOf } from './sums.ts';

/** Releases a remittance, or says that an advice was paid: after the sum was confirmed, and never back. */
export function Settle({ record, changed }: { record: Remitted; changed: () => void }) {
  const [isAsking, setAsking] = useState(false);
  const [reference, setReference] = useState('');
  const doing = useDoing<Done>(sentenceOf);
  const isAdvice = record.kind === 'advice';
  const sum = `${amountOf(record.amount)} to ${payeeOf(record)}`;
  const does = isAdvice ? `Mark ${amountOf(record.amount)} as paid` : `Release ${amountOf(record.amount)}`;

  function act(api: Api) {
    const key = encodeURIComponent(record.key);
    if (!isAdvice) return api.post<Done>(`remittances/${key}/release`);
    const paymentReference = reference.trim();
    const body = {
      totalPaidCents: record.amount.centAmount,
      ...(paymentReference !== '' && { paymentReference }),
    };
    return api.post<Done>(`remittance-advices/${key}/paid`, { body });
  }

  return (
    <>
      <Button kind="quiet" isBusy={doing.isBusy} onClick={() => setAsking(true)}>
        {isAdvice ? 'Mark as paid …' : 'Release …'}
        <span class="unseen"> {record.key}</span>
      </Button>
      {doing.answer &&
        (doing.answer.ok ? (
          <p class="small">{sentenceOf(doing.answer.body)}</p>
        ) : (
          <TroubleNotice trouble={doing.answer.trouble} />
        ))}
      {isAsking && (
        <Confirm
          title={isAdvice ? 'Was this paid?' : 'Release this remittance?'}
          does={does}
          confirmed={() => void doing.start(act).then((answer) => answer.ok && changed())}
          closed={() => setAsking(false)}
        >
          <p>
            <strong>{sum}</strong>
          </p>
          <p>
            {isAdvice
              ? 'Marketplacer is told that the whole sum was paid. Nothing is paid by this.'
              : 'It goes into the next advice.'}{' '}
            There is no way back.
          </p>
          {isAdvice && (
            <>
              <label for="reference">Payment reference (may be empty)</label>
              <input
                id="reference"
                maxLength={100}
                autocomplete="off"
                value={reference}
                onInput={({ currentTarget: { value } }) => setReference(value)}
              />
            </>
          )}
        </Confirm>
      )}
    </>
  );
}
