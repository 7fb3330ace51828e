/**
 * The tables that a part cannot be missing from, tried by `tsc`: each line below leaves one part out, and has to be an error.
 * A table that can be left open makes its `@ts-expect-error` the error.
 */
import { formats } from '../../core/export/formats.ts';
import type { Brief, Brochure, NewsItem } from '../../core/document.ts';
import { briefFields, newsFields } from '../../core/fields/article-fields.ts';
import { brochureFields } from '../../core/fields/brochure-fields.ts';
import type { Fields } from '../../core/fields/field.ts';
import { formatPlans } from '../export/format-plans.ts';

const { brochure: _facts, ...someFormats } = formats;
// @ts-expect-error An export format without label, description and the rest.
export const withoutFacts: typeof formats = someFormats;

const { brochure: _plan, ...somePlans } = formatPlans;
// @ts-expect-error An export format that writes no files.
export const withoutPlan: typeof formatPlans = somePlans;

const { description: _description, ...someFacts } = formats.brief;
// @ts-expect-error An export format that the dialog cannot describe.
export const withoutDescription: typeof formats = { ...formats, brief: someFacts };

const { remarks: _remarks, ...somePlan } = formatPlans.brief;
// @ts-expect-error An export format that says nothing about what it leaves out.
export const withoutRemarks: typeof formatPlans = { ...formatPlans, brief: somePlan };

const { place: _place, ...someArticleFields } = briefFields;
// @ts-expect-error A field of a brief without its row.
export const withoutRow: Fields<Brief> = someArticleFields;

const { edition: _edition, ...someBrochureFields } = brochureFields;
// @ts-expect-error A field of a brochure without its row.
export const withoutBrochureRow: Fields<Brochure> = someBrochureFields;

const { compared: _compared, ...someRow } = newsFields.place;
// @ts-expect-error A field that nobody knows how to compare.
export const withoutComparing: Fields<NewsItem> = { ...newsFields, place: someRow };

const { empty: _empty, ...otherRow } = newsFields.place;
// @ts-expect-error A field without its empty value.
export const withoutEmpty: Fields<NewsItem> = { ...newsFields, place: otherRow };

const { place } = newsFields;
// @ts-expect-error A field that lists show without a place in their summaries.
export const withoutSummary: Fields<NewsItem>['place'] = { ...place, listed: 'place' };
