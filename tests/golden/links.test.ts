import { describe, expect, it } from 'vitest';
import { decodeLink } from '../../src/lib/scenario/link';

/**
 * Links that people have sent keep opening to the same scenarios. Nothing here may be edited: add links when the
 * format grows. A field added to the scenario since then is added to the three records below, at the value under
 * which these links mean what they meant.
 */

const scenarioThen = {
	version: 1,
	title: '',
	currency: 'USD',
	months: 36,
	discountRate: 0.1,
	ltvMonths: 60,
	trials: 10_000,
	seed: 1
};

const segmentThen = {
	name: 'Customers',
	acquisitionGrowth: 0,
	churnSpread: 0,
	monthsInBusiness: 36,
	expansion: 0,
	grossMargin: 0.8,
	cac: 0,
	salesCycle: 0,
	contracts: { 1: 1 },
	termChurnFactor: {},
	prepaid: []
};

const planThen = {
	name: 'Plan A',
	segments: 'all',
	churnReduction: 0,
	reductionMode: 'level',
	rampMonths: 0,
	ticketChange: 0,
	priceChurnElasticity: 1,
	priceDemandElasticity: 0.5,
	contracts: null,
	contractTakeUp: 0,
	termDiscount: {},
	acquisitionChange: 0,
	cacChange: 0,
	fixedCost: 0,
	costPerCustomer: 0
};

const businessX = { ...segmentThen, customers: 5000, newPerMonth: 300, churn: 0.04, ticket: 2000 };

const links: [name: string, link: string, engine: string, scenario: object][] = [
	[
		'Business X',
		'v=1&e=1&title=Business+X&cur=INR&s0.n=5000&s0.new=300&s0.churn=0.04&s0.ticket=2000&p0.cut=0.1&sum=co45dm',
		'1',
		{
			...scenarioThen,
			title: 'Business X',
			currency: 'INR',
			segments: [businessX],
			plans: [{ ...planThen, churnReduction: 0.1 }]
		}
	],
	[
		'Business X, compounding',
		'v=1&e=1&title=Business+X,+compounding&cur=INR&m=12&n=2000&seed=4294967295&s0.n=5000&s0.new=300&s0.churn=0.04' +
			'&s0.ticket=2000&p0.name=10+%25+less+every+month&p0.cut=0.1&p0.mode=compounding&p0.pc=0&p0.pd=0&sum=1whz3eg',
		'1',
		{
			...scenarioThen,
			title: 'Business X, compounding',
			currency: 'INR',
			months: 12,
			trials: 2000,
			seed: 4_294_967_295,
			segments: [businessX],
			plans: [
				{
					...planThen,
					name: '10 % less every month',
					churnReduction: 0.1,
					reductionMode: 'compounding',
					priceChurnElasticity: 0,
					priceDemandElasticity: 0
				}
			]
		}
	],
	[
		'small-business software, with ranges',
		'v=1&e=1&title=Small-business+SaaS&s0.n=800&s0.new=40~55&s0.churn=0.03~0.07&s0.ticket=80~120&s0.margin=0.7~0.85' +
			'&s0.cac=470~1400&p0.cut=0.06~0.14&sum=1fnp8t2',
		'1',
		{
			...scenarioThen,
			title: 'Small-business SaaS',
			segments: [
				{
					...segmentThen,
					customers: 800,
					newPerMonth: [40, 55],
					churn: [0.03, 0.07],
					ticket: [80, 120],
					grossMargin: [0.7, 0.85],
					cac: [470, 1400]
				}
			],
			plans: [{ ...planThen, churnReduction: [0.06, 0.14] }]
		}
	],
	[
		'every key: two segments and three plans',
		'v=1&e=1&cur=EUR&m=60&r=0.08&ltv=120&segments=2&s0.name=Kleine+%E2%80%93+%E5%B0%8F%E3%81%95%E3%81%84&s0.n=1200' +
			'&s0.new=40~60.5&s0.grow=-0.01~0.02&s0.churn=0.02~0.08&s0.spread=0.2&s0.age=24&s0.ticket=49~99.9&s0.exp=0.002' +
			'&s0.margin=0.7~0.85&s0.cac=200~600&s0.cycle=1&s1.name=Large+%26+loyal&s1.n=80&s1.new=2&s1.churn=0.006' +
			'&s1.ticket=5000&s1.exp=-0.005~0.02&s1.terms=12:0.6,24:0.25,36:0.15&s1.factor=12:0.9,36:0.75&s1.prepaid=12,24' +
			'&plans=3&p0.seg=0&p0.cut=-0.05~0.25&p0.ramp=6&p0.fixed=1000~2500&p0.each=0.75&p1.name=Annual+offer' +
			'&p1.terms=1:0.6,12:0.4&p1.take=1&p1.off=12:0.1&p1.acq=0.05&p1.cac=-0.1~0.1&p2.seg=none&p2.price=0.05~0.1' +
			'&p2.pc=0.5~1.5&p2.pd=-0.25&sum=1xfm80x',
		'1',
		{
			...scenarioThen,
			currency: 'EUR',
			months: 60,
			discountRate: 0.08,
			ltvMonths: 120,
			segments: [
				{
					...segmentThen,
					name: 'Kleine – 小さい',
					customers: 1200,
					newPerMonth: [40, 60.5],
					acquisitionGrowth: [-0.01, 0.02],
					churn: [0.02, 0.08],
					churnSpread: 0.2,
					monthsInBusiness: 24,
					ticket: [49, 99.9],
					expansion: 0.002,
					grossMargin: [0.7, 0.85],
					cac: [200, 600],
					salesCycle: 1
				},
				{
					...segmentThen,
					name: 'Large & loyal',
					customers: 80,
					newPerMonth: 2,
					churn: 0.006,
					ticket: 5000,
					expansion: [-0.005, 0.02],
					contracts: { 12: 0.6, 24: 0.25, 36: 0.15 },
					termChurnFactor: { 12: 0.9, 36: 0.75 },
					prepaid: [12, 24]
				}
			],
			plans: [
				{
					...planThen,
					segments: [0],
					churnReduction: [-0.05, 0.25],
					rampMonths: 6,
					fixedCost: [1000, 2500],
					costPerCustomer: 0.75
				},
				{
					...planThen,
					name: 'Annual offer',
					contracts: { 1: 0.6, 12: 0.4 },
					contractTakeUp: 1,
					termDiscount: { 12: 0.1 },
					acquisitionChange: 0.05,
					cacChange: [-0.1, 0.1]
				},
				{
					...planThen,
					name: 'Plan C',
					segments: [],
					ticketChange: [0.05, 0.1],
					priceChurnElasticity: [0.5, 1.5],
					priceDemandElasticity: -0.25
				}
			]
		}
	],
	[
		'a business without customers, and plans at rest',
		'v=1&e=1&s0.n=0&s0.new=0&s0.churn=0&s0.ticket=0.0000001&plans=2&sum=kz7jmc',
		'1',
		{
			...scenarioThen,
			segments: [{ ...segmentThen, customers: 0, newPerMonth: 0, churn: 0, ticket: 1e-7 }],
			plans: [planThen, { ...planThen, name: 'Plan B' }]
		}
	],
	[
		'a currency that not every browser knows',
		'v=1&e=2&cur=XCG&n=500&s0.n=5000&s0.new=300&s0.churn=0.04&s0.ticket=2000&sum=17aari2',
		'2',
		{ ...scenarioThen, currency: 'XCG', trials: 500, segments: [businessX], plans: [planThen] }
	]
];

describe('links of version 1', () => {
	it.each(links)('%s', (_, link, engine, scenario) => {
		expect(decodeLink(link)).toEqual({ scenario, engine });
	});
});
