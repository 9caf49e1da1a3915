import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AddressWriter } from './address-writer';

class FakeAddress {
	fragment = '';
	written: string[] = [];
	read = () => this.fragment;
	replace = (fragment: string) => this.#write('replace', fragment);
	push = (fragment: string) => this.#write('push', fragment);
	#write(how: string, fragment: string) {
		this.fragment = fragment;
		this.written.push(`${how} ${fragment}`);
	}
}

describe('AddressWriter', () => {
	beforeEach(() => vi.useFakeTimers());
	afterEach(() => vi.useRealTimers());

	it('writes the first change at once and the last one soon', () => {
		const address = new FakeAddress();
		const writer = new AddressWriter(address);
		for (const fragment of ['a', 'b', 'c']) writer.replace(fragment);
		expect(address.written).toEqual(['replace a']);
		vi.advanceTimersByTime(200);
		expect(address.written).toEqual(['replace a', 'replace c']);
	});

	it('writes at most five times a second however often the scenario changes', () => {
		const address = new FakeAddress();
		const writer = new AddressWriter(address);
		for (let change = 0; change < 200; change++) {
			writer.replace(String(change));
			vi.advanceTimersByTime(50);
		}
		expect(address.written.length).toBeLessThanOrEqual(51);
		vi.advanceTimersByTime(200);
		expect(address.fragment).toBe('199');
	});

	it('pushes at once, and drops what was waiting', () => {
		const address = new FakeAddress();
		const writer = new AddressWriter(address);
		writer.replace('a');
		writer.replace('b');
		writer.push('preset');
		vi.advanceTimersByTime(1000);
		expect(address.written).toEqual(['replace a', 'push preset']);
	});

	it('tells a fragment written elsewhere from its own', () => {
		const address = new FakeAddress();
		const writer = new AddressWriter(address);
		writer.replace('a');
		expect(writer.changedElsewhere()).toBe(false);
		address.fragment = 'typed by hand';
		expect(writer.changedElsewhere()).toBe(true);
		expect(writer.changedElsewhere()).toBe(false);
	});

	it('settles at once what waits', () => {
		const address = new FakeAddress();
		const writer = new AddressWriter(address);
		writer.replace('a');
		writer.replace('b');
		writer.settle();
		expect(address.fragment).toBe('b');
	});
});
