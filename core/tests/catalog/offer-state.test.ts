import * as fc from 'fast-check';
import { isOnSale } from '../../src/catalog/offer-state.ts';
import { anAdvert, aSeller } from '../builders/advert.ts';

const maybe = fc.constantFrom(true, false, null);

describe('whether an advert is on sale', () => {
  it.each([
    ['everything says yes', {}, true],
    ['the seller has not published it', { published: false }, false],
    ['nobody says whether it is published', { published: null }, false],
    ['Marketplacer does not display it', { displayable: false }, false],
    ['Marketplacer has it off-line', { online: false }, false],
    ['its seller is off-line', { seller: aSeller({ online: false }) }, false],
    ['the key may not read what Marketplacer concludes', { displayable: null, online: null }, true],
    ['the key may not read whether the seller is on-line', { seller: aSeller({ online: null }) }, true],
    ['the seller is not told', { seller: null }, true],
  ] as const)('%s', (_situation, change, expected) => {
    expect(isOnSale(anAdvert(change))).toBe(expected);
  });

  it('a plain no of anyone takes it off the shelf', () => {
    fc.assert(
      fc.property(maybe, maybe, maybe, maybe, (published, displayable, online, sellerOnline) => {
        const onSale = isOnSale(
          anAdvert({ published, displayable, online, seller: aSeller({ online: sellerOnline }) }),
        );
        if ([published, displayable, online, sellerOnline].includes(false)) expect(onSale).toBe(false);
        else expect(onSale).toBe(published === true);
      }),
    );
  });
});
