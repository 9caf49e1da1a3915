import { describe, expect, it } from 'vitest';
import { simplePayback, paybackWithChurn } from '$lib/economics/payback';
import {
	churnAtRatio,
	discountedLifetimeValue,
	monthlyDiscountFactor,
	presentValue,
	simpleLifetimeValue
} from '$lib/economics/lifetime-value';
import { meanLifetime, renewalSurvival, survival } from '$lib/economics/survival';
import {
	betaGeometricRenewalRate,
	betaGeometricSurvival,
	churnAndSpread
} from '$lib/economics/unequal-customers';
import type { Block, FormulaName } from '$lib/messages/article';
import { method } from '$lib/messages/method';
import { formulas } from './formulas';
import { mathml } from './math';
import { wordsOf } from './words';

const blocks = method.sections.flatMap((section): readonly Block[] => section.blocks);

/** Everything the page says, as one text. */
const text = JSON.stringify([method.sections, method.staircases, method.inputs]);

const percent = (share: number, digits = 1) => `${(100 * share).toFixed(digits)}%`;
const count = (value: number) => Math.round(value).toLocaleString('en');

describe('formulas', () => {
	it('stand in the text once each', () => {
		const used = blocks.flatMap((block) =>
			typeof block === 'object' && 'formula' in block ? [block.formula] : []
		);
		expect(used.toSorted()).toEqual((Object.keys(formulas) as FormulaName[]).toSorted());
	});

	it('are MathML without style attributes, which the content policy blocks', () => {
		for (const { tex } of Object.values(formulas)) {
			const markup = mathml(tex, true);
			expect(markup).toMatch(/^<math [^>]*display="block"/);
			expect(markup).not.toContain('style=');
		}
	});

	it('that cannot be read stop the build', () => {
		expect(() => mathml(String.raw`\frac{1`, false)).toThrow();
	});
});

describe('marked words', () => {
	it('fall into text, strong words, code and formulas', () => {
		const words = wordsOf('A [[bold `key`]] and $x^2$.');
		expect(words.map(({ kind }) => kind)).toEqual(['text', 'strong', 'code', 'text', 'math', 'text']);
		expect(words[4].content).toContain('<msup>');
		expect(words.filter(({ kind }) => kind === 'text').map(({ content }) => content)).toEqual([
			'A ',
			' and ',
			'.'
		]);
	});

	it('leave no mark behind anywhere on the page', () => {
		const strings = [...text.matchAll(/"(?:[^"\\]|\\.)*"/g)].map(([quoted]) => JSON.parse(quoted) as string);
		for (const words of strings.map(wordsOf)) {
			for (const { kind, content } of words)
				if (kind !== 'math') expect(content).not.toMatch(/[$`]|\[\[|\]\]/);
		}
	});
});

describe('figures quoted in the text are those of the closed forms', () => {
	const highEnd = { alpha: 0.668, beta: 3.806 };
	const mean = churnAndSpread(highEnd).churn;
	const payments = Array.from({ length: 60 }, (_, age) => 80 * survival(0.04, 1, age));
	const mix = 0.57 * meanLifetime(0.04, 1) + 0.32 * meanLifetime(0.04, 12) + 0.11 * meanLifetime(0.04, 24);

	it.each([
		['mean lifetime on yearly terms', `${meanLifetime(0.04, 12).toFixed(2)} on yearly ones`],
		['mean lifetime on monthly terms', `it is ${meanLifetime(0.04, 1).toFixed(0)} months on monthly terms`],
		['mean lifetime of a mix', `mean lifetime of ${mix.toFixed(1)} months`],
		['monthly churn that gives it', `monthly contracts at ${percent(1 / mix, 2)}`],
		['yearly customers after 35 months', `[[${count(100 * survival(0.04, 12, 35))} of 100]] yearly`],
		['monthly customers after 35 months', `against ${count(100 * survival(0.04, 1, 35))} on monthly terms`],
		['stairs at month 12', `to ${percent(survival(0.04, 12, 12), 0)} at month 12`],
		['stairs at month 24', `${percent(survival(0.04, 12, 24), 0)} at month 24`],
		['stairs at month 36', `${percent(survival(0.04, 12, 36), 0)} at month 36`],
		['first renewal rate', `${percent(betaGeometricRenewalRate(highEnd, 1))} renew the first time`],
		['eighth renewal rate', `${percent(betaGeometricRenewalRate(highEnd, 8))} the eighth`],
		['survival of unequal customers', `the model says ${percent(betaGeometricSurvival(highEnd, 12))}`],
		['their mean churn', `mean churn of that distribution is ${percent(mean)} a year`],
		['survival when pooled', `leaves ${percent(renewalSurvival(mean, 12))} after twelve renewals`],
		['churn after a year of compounding', `a churn of 4% has become ${percent(0.04 * 0.9 ** 12, 2)}`],
		['simple LTV', `give ${count(simpleLifetimeValue(100, 0.8, 0.04)!)} by the shortcut`],
		['capped LTV', `60 payments gives ${count(presentValue(payments, 1))}`],
		['discounted LTV', `without stopping gives ${count(discountedLifetimeValue(100, 0.8, 0.04, 0.1))}`],
		['both', `doing both gives ${count(presentValue(payments, monthlyDiscountFactor(0.1)))}`],
		['LTV : CAC', `by the shortcut, gives ${(0.04 ** -1 * churnAtRatio(100, 0.8, 555, 1)).toFixed(1)}`],
		['simple payback', `555 over 80 is ${simplePayback(555, 100, 0.8).toFixed(1)} months`],
		['payback with churn', `it takes ${paybackWithChurn(555, 100, 0.8, 0.04).toFixed(1)}`],
		['churn of a year', `5% a month is ${percent(1 - renewalSurvival(0.05, 12))} a year`],
		['churn of a term', `85% renewing: ${percent(0.15 / 12, 2)} against ${percent(1 - 0.85 ** (1 / 12), 3)}`]
	])('%s', (_, quoted) => {
		expect(text).toContain(quoted);
	});
});

describe('readings of revenue saved at Business X', () => {
	const MONTHS = 12;
	const kept = Array.from({ length: MONTHS }, (_, month) => 20 * 0.9 ** month);
	const money = (customers: number) =>
		(2000 * customers).toLocaleString('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

	/** Customer-months of those kept, of whom `stay` stay from one month to the next. */
	function payingOn(arrivals: readonly number[], stay: number): number {
		let paying = 0;
		return arrivals.reduce((total, joining) => total + (paying = paying * stay + joining), 0);
	}

	/** Customer-months over the baseline, month t losing 4 % times `effect(t)` under the plan. */
	function againstBaseline(effect: (month: number) => number): number {
		let [plan, baseline, difference] = [5000, 5000, 0];
		for (let month = 1; month <= MONTHS; month++) {
			plan = plan * (1 - 0.04 * effect(month)) + 300;
			baseline = baseline * 0.96 + 300;
			difference += plan - baseline;
		}
		return difference;
	}

	it.each([
		['counted once', payingOn(kept, 0)],
		['paying on, and leaving', payingOn(kept, 0.96)],
		['paying on for ever', payingOn(kept, 1)],
		['one lasting cut', againstBaseline(() => 0.9)],
		[
			'the base held still',
			payingOn(
				kept.map((_, month) => 200 * (1 - 0.9 ** (month + 1))),
				1
			)
		],
		['compounding', againstBaseline((month) => 0.9 ** month)]
	])('%s', (_, customerMonths) => {
		expect(text).toContain(money(customerMonths));
	});
});
