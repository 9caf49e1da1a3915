import { describe, expect, it } from 'vitest';
import {
	carryOffers,
	mixToday,
	readOffer,
	sameContracts,
	touchedSegments,
	writeOffer
} from './contract-lever';
import { TERMS, type ByTerm, type Scenario, type Segment } from './scenario';

const segment = (customers: number, contracts: ByTerm) => ({ customers, contracts }) as Segment;
const mixes: ByTerm[] = [{ 1: 1 }, { 1: 0.57, 12: 0.32, 24: 0.11 }, { 12: 1 }, { 3: 0.5, 36: 0.5 }];

describe('the contract length lever', () => {
	it('moves a share of customers to the stop and leaves the others as they were', () => {
		const { contracts, contractTakeUp } = writeOffer({ 1: 0.5, 12: 0.5 }, { stop: 24, share: 0.2 });
		expect(contracts).toEqual({ 1: 0.4, 12: 0.4, 24: 0.2 });
		expect(contractTakeUp).toBe(1);
	});

	it('writes nothing when nobody takes it', () => {
		expect(writeOffer({ 1: 1 }, { stop: 12, share: 0 })).toEqual({ contracts: null, contractTakeUp: 0 });
		expect(readOffer({ 1: 1 }, { contracts: null, contractTakeUp: 0 })).toBeNull();
	});

	it('writes nothing at a stop that everybody has already', () => {
		expect(writeOffer({ 12: 1 }, { stop: 12, share: 0.7 }).contracts).toBeNull();
	});

	it.each(mixes)('can be read back from what it wrote over %o', (today) => {
		for (const stop of TERMS) {
			for (let percent = 1; percent <= 100; percent++) {
				const plan = writeOffer(today, { stop, share: percent / 100 });
				if (plan.contracts === null) continue;
				const sum = TERMS.reduce((total, term) => total + (plan.contracts?.[term] ?? 0), 0);
				expect(sum).toBeCloseTo(1, 10);
				const offer = readOffer(today, plan);
				// everyone on one stop is the same offer from wherever one comes
				expect(offer).toEqual({ stop, share: percent / 100 });
			}
		}
	});

	it('says when a plan offers something that the lever cannot', () => {
		expect(readOffer({ 1: 1 }, { contracts: { 1: 0.5, 6: 0.25, 12: 0.25 }, contractTakeUp: 1 })).toBe(
			'other'
		);
		expect(readOffer({ 1: 1 }, { contracts: { 12: 1 }, contractTakeUp: 0.5 })).toBe('other');
	});
});

describe('a business that changes under a plan', () => {
	const business = (contracts: ByTerm, plan: object) =>
		({ segments: [segment(100, contracts)], plans: [{ segments: 'all', ...plan }] }) as unknown as Scenario;

	it('leaves the lever at its stop and share', () => {
		const offer = writeOffer({ 1: 1 }, { stop: 12, share: 0.5 });
		const next = business({ 1: 0.6, 3: 0.4 }, offer);
		carryOffers(business({ 1: 1 }, offer), next);
		expect(next.plans[0].contracts).toEqual({ 1: 0.3, 3: 0.2, 12: 0.5 });
	});

	it('takes the discount off where nobody is left to take the offer', () => {
		const offer = { ...writeOffer({ 1: 1 }, { stop: 12, share: 0.5 }), termDiscount: { 3: 0.05, 12: 0.1 } };
		const next = business({ 12: 1 }, structuredClone(offer));
		carryOffers(business({ 1: 1 }, offer), next);
		expect(next.plans[0]).toMatchObject({ contracts: null, termDiscount: { 3: 0.05 } });
		expect(next.plans[0].termDiscount[12]).toBeUndefined();
	});

	it('leaves a plan alone that mixes contracts in its own way', () => {
		const own = { contracts: { 1: 0.5, 6: 0.25, 12: 0.25 }, contractTakeUp: 1 };
		const next = business({ 3: 1 }, own);
		carryOffers(business({ 1: 1 }, own), next);
		expect(next.plans[0].contracts).toEqual(own.contracts);
	});
});

describe('the mix today', () => {
	it('weighs segments by their customers', () => {
		expect(mixToday([segment(300, { 1: 1 }), segment(100, { 12: 1 })])).toEqual({ 1: 0.75, 12: 0.25 });
	});

	it('weighs them alike where nobody is a customer yet', () => {
		expect(mixToday([segment(0, { 1: 1 }), segment(0, { 12: 1 })])).toEqual({ 1: 0.5, 12: 0.5 });
	});

	it('knows whether segments sign alike, and which ones a plan touches', () => {
		const segments = [segment(1, { 1: 1 }), segment(2, { 1: 1 }), segment(3, { 12: 1 })];
		expect(sameContracts(segments.slice(0, 2))).toBe(true);
		expect(sameContracts(segments)).toBe(false);
		expect(touchedSegments(segments, { segments: [2] })).toEqual([segments[2]]);
		expect(touchedSegments(segments, { segments: 'all' })).toBe(segments);
	});
});
