import { expect, test } from 'vitest';
import { METRICS, type MetricId } from '../../src/lib/metrics/table';
import { presets } from '../../src/lib/scenario/presets';
import { readEmbedChoice } from '../../src/lib/session/embed-choice';
import { ofFragment } from '../../src/lib/session/moment';
import { readPassedOn } from '../../src/routes/metrics/address-parts';
import { readLink } from '../../src/routes/metrics/calculator-link';
import { scenarioFrom } from '../../src/routes/metrics/carry';

/**
 * Addresses of calculators and of embedded simulators that people have sent or put into their pages keep opening to the same.
 * Nothing here may be edited: add addresses when a form grows.
 */

const BUSINESS_X =
	'v=1&e=1&title=Business+X&cur=INR&s0.n=5000&s0.new=300&s0.churn=0.04&s0.ticket=2000&p0.cut=0.1&sum=co45dm';
const FROM_BUSINESS_X =
	'from=v%3D1%26e%3D1%26title%3DBusiness%2BX%26cur%3DINR%26s0.n%3D5000%26s0.new%3D300%26s0.churn%3D0.04' +
	'%26s0.ticket%3D2000%26p0.cut%3D0.1%26sum%3Dco45dm';

const calculators: [address: string, values: object | null, currency: string, from: string][] = [
	// of 0.1.0, without a checksum
	[
		'metrics/retention-rate/#start=1000&joined=500&end=1250&months=12',
		{ start: 1000, joined: 500, end: 1250, months: 12 },
		'',
		''
	],
	[
		`metrics/acquisition-cost/#marketing=100000&wages=300000.5&software=0&services=30000&overheads=50000&joined=500&cur=EUR&${FROM_BUSINESS_X}`,
		{ marketing: 100_000, wages: 300_000.5, software: 0, services: 30_000, overheads: 50_000, joined: 500 },
		'EUR',
		BUSINESS_X
	],
	['metrics/acquisition-cost/#cur=EUR', null, 'EUR', ''],
	[`metrics/retention-rate/#${FROM_BUSINESS_X}`, null, '', BUSINESS_X],
	// with one
	[
		'metrics/retention-rate/#sum=fnn6ub&start=1000&joined=500&end=1250&months=12',
		{ start: 1000, joined: 500, end: 1250, months: 12 },
		'',
		''
	],
	[
		`metrics/revenue-saved/#sum=wzvpx4&customers=5000&joined=300&churn=0.045&ticket=0.0000001&reduction=0.1&cur=XCG&${FROM_BUSINESS_X}`,
		{ customers: 5000, joined: 300, churn: 0.045, ticket: 1e-7, reduction: 0.1 },
		'XCG',
		BUSINESS_X
	]
];

test.each(calculators)('calculator %s', (address, values, currency, from) => {
	const { pathname, hash } = new URL(address, 'https://example.org/lab/');
	const id = pathname.split('/').at(-2) as MetricId;
	const fragment = hash.slice(1);
	expect(readLink(METRICS[id], fragment)).toEqual({ values });
	expect(readPassedOn(fragment)).toEqual({ from, currency, unread: false });
	expect(scenarioFrom(from).readable).toBe(true);
});

test('embedded simulator', () => {
	const { search, hash } = new URL(
		`https://example.org/lab/embed/?levers=churn,contract&charts=mrr,saved&theme=dark#${BUSINESS_X}`
	);
	expect(readEmbedChoice(search)).toEqual({
		levers: ['churn', 'contract'],
		pictures: ['mrr', 'saved'],
		theme: 'dark'
	});
	expect(ofFragment(hash.slice(1), presets)).toMatchObject({
		opened: { kind: 'link', engine: 'earlier' },
		scenario: {
			title: 'Business X',
			currency: 'INR',
			segments: [{ customers: 5000, newPerMonth: 300, churn: 0.04, ticket: 2000 }],
			plans: [{ churnReduction: 0.1 }]
		}
	});
	expect(readEmbedChoice('?levers=none&charts=none')).toEqual({ levers: [], pictures: [], theme: 'auto' });
});
