import { describe, expect, it } from 'vitest';
import { presets } from '../scenario/presets';
import { completeScenario } from '../scenario/schema';
import type { Plan } from '../scenario/scenario';
import { ContractHand } from './contract-hand.svelte';
import { Workspace } from './workspace.svelte';

function handOver(plan: Partial<Plan> = {}) {
	const scenario = completeScenario({
		version: 1,
		segments: [{ customers: 100, newPerMonth: 5, churn: 0.04, ticket: 10 }],
		plans: [plan]
	});
	const workspace = new Workspace([{ ...presets[0], scenario }], null);
	return { workspace, hand: new ContractHand(workspace) };
}

describe('the contract lever in hand', () => {
	it('rests at twelve months that nobody takes', () => {
		const { hand } = handOver();
		expect(hand.resting).toBe(true);
		expect(hand.current).toEqual({ stop: 12, share: 0 });
	});

	it('shows the stop and the share that a plan came with', () => {
		const { hand } = handOver({ contracts: { 1: 0.7, 24: 0.3 }, contractTakeUp: 1 });
		expect(hand.current).toEqual({ stop: 24, share: 0.3 });
		expect(hand.resting).toBe(false);
	});

	it('remembers a stop that nobody takes', () => {
		const { workspace, hand } = handOver();
		expect(hand.write({ stop: 36, share: 0 }, 'stop', true)).toBe(true);
		expect(hand.current).toEqual({ stop: 36, share: 0 });
		expect(workspace.plan.contracts).toBeNull();
	});

	it('acts as soon as it is moved: everybody takes the stop', () => {
		const { workspace, hand } = handOver();
		hand.moveTo(24, 'stop', true);
		expect(workspace.plan).toMatchObject({ contracts: { 24: 1 }, contractTakeUp: 1 });
		hand.write({ ...hand.current, share: 0.25 }, 'share', true);
		hand.moveTo(12, 'stop', true);
		expect(workspace.plan.contracts).toEqual({ 1: 0.75, 12: 0.25 });
	});

	it('keeps the share while it is drawn over a stop that everybody has already', () => {
		const { workspace, hand } = handOver();
		hand.write({ stop: 12, share: 0.4 }, 'share', true);
		hand.write({ ...hand.current, stop: 1 }, 'stop', true);
		expect(hand.everybodyHas).toBe(true);
		expect(workspace.plan.contracts).toBeNull();
		hand.write({ ...hand.current, stop: 6 }, 'stop', true);
		expect(workspace.plan.contracts).toEqual({ 1: 0.6, 6: 0.4 });
	});

	it('takes the discount along to the next stop', () => {
		const { workspace, hand } = handOver({
			contracts: { 1: 0.7, 12: 0.3 },
			contractTakeUp: 1,
			termDiscount: { 3: 0.05, 12: 0.1 }
		});
		hand.write({ ...hand.current, stop: 24 }, 'stop', true);
		expect(workspace.plan.termDiscount).toEqual({ 3: 0.05, 24: 0.1 });
	});

	it('gives no discount to customers who sign as today, and brings it back when the lever moves on', () => {
		const { workspace, hand } = handOver({
			contracts: { 1: 0.67, 12: 0.33 },
			contractTakeUp: 1,
			termDiscount: { 12: 0.167 }
		});
		hand.moveTo(1, 'stop', true);
		expect(workspace.plan).toMatchObject({ contracts: null, termDiscount: {} });
		expect(hand.discount).toBe(0.167);
		hand.moveTo(24, 'stop', true);
		expect(workspace.plan).toMatchObject({ contracts: { 1: 0.67, 24: 0.33 }, termDiscount: { 24: 0.167 } });
	});

	it('takes the discount away with the last taker, and remembers it', () => {
		const { workspace, hand } = handOver({
			contracts: { 1: 0.7, 12: 0.3 },
			contractTakeUp: 1,
			termDiscount: { 12: 0.1 }
		});
		hand.write({ stop: 12, share: 0 }, 'share', true);
		expect(workspace.plan.termDiscount).toEqual({});
		hand.write({ stop: 12, share: 0.2 }, 'share', true);
		expect(workspace.plan.termDiscount).toEqual({ 12: 0.1 });
	});

	it('holds a discount that is set before anybody takes it', () => {
		const { workspace, hand } = handOver();
		expect(hand.writeDiscount(0.15, 'termDiscount', true)).toBe(true);
		expect(hand.discount).toBe(0.15);
		expect(workspace.plan.termDiscount).toEqual({});
		hand.moveTo(12, 'stop', true);
		expect(workspace.plan.termDiscount).toEqual({ 12: 0.15 });
		hand.writeDiscount(0, 'termDiscount', true);
		expect(workspace.plan.termDiscount).toEqual({});
	});

	it('refuses a discount out of bounds, also while nobody takes it', () => {
		const { workspace, hand } = handOver();
		expect(hand.writeDiscount(0.95, 'termDiscount', true)).toBe(false);
		expect(workspace.problems.termDiscount).toBeDefined();
		expect(hand.discount).toBe(0);
	});

	it('forgets what was in hand over another scenario', () => {
		const { workspace, hand } = handOver();
		hand.writeDiscount(0.15, 'termDiscount', true);
		hand.write({ stop: 36, share: 0 }, 'stop', true);
		workspace.openPreset(presets[1]);
		expect(hand.current).toEqual({ stop: 12, share: 0 });
		expect(hand.discount).toBe(0);
	});

	it('says when a plan offers more than a lever can', () =>
		expect(handOver({ contracts: { 12: 0.5, 24: 0.5 }, contractTakeUp: 0.5 }).hand.offer).toBe('other'));
});
