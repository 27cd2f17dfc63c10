import { useState } from 'preact/hooks';
import { Button, Head } from '../parts/elements.tsx';
import { History } from '../parts/history.tsx';
import { SideBySide } from '../parts/side-by-side.tsx';
import { goTo } from '../route.ts';

const TYPES = { advert: 'Advert', seller: 'Seller', taxon: 'Taxon' } as const;
type Type = keyof typeof TYPES;

const LEGACY_ID = /^[1-9]\d{0,9}$/;

/** One advert, seller or taxon: both sides next to each other. */
export function ObjectView({ query }: { query: Readonly<Record<string, string>> }) {
  const type = (Object.keys(TYPES) as Type[]).find((one) => query[one] !== undefined);
  const id = type === undefined ? undefined : query[type];
  const [turn, setTurn] = useState(0);
  return (
    <>
      <Head title="Objects" lead="Both sides of an advert, a seller or a taxon, and what would change." />
      <Ask key={`${type} ${id}`} type={type ?? 'advert'} id={id ?? ''} />
      {type && id && (
        <div key={`${type} ${id}`}>
          <SideBySide
            title={`${TYPES[type]} ${id}`}
            object={{ [type]: id }}
            does="Bring into line now"
            done={() => setTurn(turn + 1)}
          />
          <History object={{ [type]: id }} turn={turn} />
        </div>
      )}
    </>
  );
}

function Ask({ type, id }: { type: Type; id: string }) {
  const [trouble, setTrouble] = useState<string>();
  function submit(event: SubmitEvent): void {
    event.preventDefault();
    const asked = new FormData(event.currentTarget as HTMLFormElement);
    const number = String(asked.get('id')).trim();
    if (!LEGACY_ID.test(number)) return setTrouble('Enter the number that Marketplacer shows, such as 4711.');
    setTrouble(undefined);
    goTo('object', { [String(asked.get('type'))]: number });
  }
  return (
    <form class="filters" role="search" onSubmit={submit} noValidate>
      <div>
        <label for="type">Kind</label>
        <select id="type" name="type" defaultValue={type}>
          {Object.entries(TYPES).map(([name, title]) => (
            <option key={name} value={name} selected={name === type}>
              {title}
            </option>
          ))}
        </select>
      </div>
      <div class="grows">
        <label for="id">Number in Marketplacer</label>
        <input
          id="id"
          name="id"
          inputMode="numeric"
          autocomplete="off"
          defaultValue={id}
          aria-invalid={trouble !== undefined}
          aria-describedby="id-trouble"
        />
      </div>
      <Button type="submit">Compare</Button>
      <p id="id-trouble" class="field-trouble" role="alert">
        {trouble}
      </p>
    </form>
  );
}
