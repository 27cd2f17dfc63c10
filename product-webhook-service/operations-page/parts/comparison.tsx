import type { Comparison } from '../answers.ts';
import { countOf, valueOf } from '../format.ts';
import { Badge, Empty, Table } from './elements.tsx';

const Value = ({ value }: { value: unknown }) => {
  const text = valueOf(value);
  if (text === undefined) return <span class="nothing">nothing</span>;
  if (text === 'differs') return <em>differs</em>;
  return <span class="value">{text}</span>;
};

/** Both sides of an object, field by field, as far as they differ. */
export function Differences({ comparison }: { comparison: Comparison }) {
  const { inStep, differences, truncated } = comparison;
  if (inStep) return <Empty title="Both sides agree">Nothing would be changed.</Empty>;
  if (differences.length === 0) return null;
  return (
    <>
      <Table caption="Fields that differ">
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">Marketplacer</th>
            <th scope="col">commercetools</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ field, marketplacer, commercetools }, index) => (
            <tr key={index}>
              <th scope="row">{field}</th>
              <td>
                <Value value={marketplacer} />
              </td>
              <td>
                <Value value={commercetools} />
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      {truncated && <p class="small">More fields differ than are shown.</p>}
    </>
  );
}

export function StepBadge({ comparison: { inStep, outcome, differences } }: { comparison: Comparison }) {
  if (inStep) return <Badge tone="good">In step</Badge>;
  if (outcome === 'applied')
    return <Badge tone="warning">{countOf(differences.length, 'field')} would change</Badge>;
  if (outcome === 'failed') return <Badge tone="bad">Would fail</Badge>;
  return <Badge tone="quiet">Nothing would change</Badge>;
}
