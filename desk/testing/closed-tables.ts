/**
 * The tables that a part cannot be missing from, tried by `tsc`: each line below leaves one part out, and has to be an error.
 * A table that can be left open makes its `@ts-expect-error` the error.
 */
import { formats } from '../../core/export/formats.ts';
import { formatPlans } from '../export/format-plans.ts';

const { brochure: _facts, ...someFormats } = formats;
// @ts-expect-error An export format without label, description and the rest.
export const withoutFacts: typeof formats = someFormats;

const { brochure: _plan, ...somePlans } = formatPlans;
// @ts-expect-error An export format that writes no files.
export const withoutPlan: typeof formatPlans = somePlans;

const { description: _description, ...someFacts } = formats.brief;
// @ts-expect-error An export format that the dialogue cannot describe.
export const withoutDescription: typeof formats = { ...formats, brief: someFacts };

const { remarks: _remarks, ...somePlan } = formatPlans.brief;
// @ts-expect-error An export format that says nothing about what it leaves out.
export const withoutRemarks: typeof formatPlans = { ...formatPlans, brief: somePlan };
