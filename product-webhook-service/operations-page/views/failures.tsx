import { useState } from 'preact/hooks';
import type { FailurePage, FailureRecord, Status } from '../answers.ts';
import type { Api } from '../api.ts';
import { countOf, numberOf } from '../format.ts';
import { Button, Empty, Head, Loading, TroubleNotice } from '../parts/elements.tsx';
import { FailureCard } from '../parts/failure-card.tsx';
import { ReplayMany } from '../parts/replay-many.tsx';
import { goTo } from '../route.ts';
import { useReading, useSession } from '../session.ts';

const PER_PAGE = 100;

/** Everything that has failed, with what helps, and another try. */
export function FailuresView({ query }: { query: Readonly<Record<string, string>> }) {
  const code = query['code'];
  const { body: status, again: countAgain } = useReading<Status>((api) => api.get('status'), 'status');
  const list = useFailures(code);
  const [sought, seek] = useState('');
  const shown = list.failures.filter((failure) => matches(failure, sought));
  const total = code === undefined ? status?.failures.total : (status?.failures.byCode[code] ?? 0);

  function readAgain(): void {
    list.again();
    countAgain();
  }

  return (
    <>
      <Head
        title="Failures"
        lead="What no redelivery can cure. Each says why, and what helps; a failure that succeeds leaves the list."
      >
        <Button kind="quiet" isBusy={list.isLoading} onClick={readAgain}>
          Refresh
        </Button>
        <ReplayMany code={code} total={total} done={readAgain} />
      </Head>
      <form class="filters" role="search" onSubmit={(event) => event.preventDefault()}>
        <div>
          <label for="code">Code</label>
          <select
            id="code"
            value={code ?? ''}
            onChange={({ currentTarget: { value } }) => goTo('failures', value === '' ? {} : { code: value })}
          >
            <option value="">All codes</option>
            {codesOf(status, code).map(([name, count]) => (
              <option key={name} value={name}>
                {name} ({numberOf(count)})
              </option>
            ))}
          </select>
        </div>
        <div class="grows">
          <label for="search">Search</label>
          <input
            id="search"
            type="search"
            placeholder="Object, sentence or detail"
            value={sought}
            onInput={({ currentTarget: { value } }) => seek(value)}
          />
        </div>
      </form>
      {list.trouble && <TroubleNotice trouble={list.trouble} again={list.again} />}
      {list.isLoading && list.failures.length === 0 && <Loading lines={5} />}
      {!list.isLoading && !list.trouble && shown.length === 0 && (
        <Nothing isFiltered={sought !== '' || code !== undefined} />
      )}
      {list.failures.length > 0 && (
        <p class="small" role="status">
          {sought === ''
            ? countOf(shown.length, 'failure')
            : `${numberOf(shown.length)} of ${countOf(list.failures.length, 'failure')}`}
          {list.next !== undefined && ' read so far; there are more.'}
        </p>
      )}
      <ul class="cards" aria-label="Failures">
        {shown.map((failure) => (
          <FailureCard key={failure.key} failure={failure} changed={countAgain} />
        ))}
      </ul>
      {list.next !== undefined && (
        <p class="more">
          <Button kind="quiet" isBusy={list.isLoading} onClick={list.more}>
            Read the next {PER_PAGE}
          </Button>
        </p>
      )}
    </>
  );
}

const Nothing = ({ isFiltered }: { isFiltered: boolean }) =>
  isFiltered ? (
    <Empty title="No failure matches">Choose another code, or search for something else.</Empty>
  ) : (
    <Empty title="Nothing has failed">Everything that arrived was carried over.</Empty>
  );

/** Those that there are, and the chosen one, which may have none left. */
function codesOf(status: Status | undefined, chosen: string | undefined): [string, number][] {
  const counts = { ...(chosen !== undefined && { [chosen]: 0 }), ...status?.failures.byCode };
  return Object.entries(counts).toSorted(([one], [other]) => one.localeCompare(other));
}

function matches({ key, code, object, sentence, detail = '' }: FailureRecord, sought: string): boolean {
  const words = sought.toLowerCase().split(/\s+/);
  const text = [key, code, object.type, object.id, sentence, detail].join(' ').toLowerCase();
  return words.every((word) => text.includes(word));
}

/** The first page, and those that were asked for after it. */
function useFailures(code: string | undefined) {
  const { api } = useSession();
  const read = (from: Api, after?: string) =>
    from.get<FailurePage>('failures', { code, after, limit: PER_PAGE });
  const first = useReading<FailurePage>((from) => read(from), `failures ${code ?? ''}`);
  const [rest, setRest] = useState<{ behind: FailurePage; pages: FailurePage[] }>();
  const [isReading, setReading] = useState(false);
  // Pages behind another first page belong to what was shown before.
  const pages = rest && rest.behind === first.body ? rest.pages : [];
  const next = (pages.at(-1) ?? first.body)?.next;
  return {
    failures: [...(first.body?.failures ?? []), ...pages.flatMap((page) => page.failures)],
    next,
    trouble: first.trouble,
    isLoading: first.isLoading || isReading,
    again: first.again,
    more: () => {
      const behind = first.body;
      if (!behind) return;
      setReading(true);
      void read(api, next).then((answer) => {
        setReading(false);
        if (answer.ok) setRest({ behind, pages: [...pages, answer.body] });
      });
    },
  };
}
