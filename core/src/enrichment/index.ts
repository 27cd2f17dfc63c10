export { enrichAdvert, enrichAdvertOfProduct, ENRICHING_MESSAGES } from './enrich-advert.ts';
